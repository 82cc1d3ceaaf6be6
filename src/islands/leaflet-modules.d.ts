// Leaflet's source modules hold what its package does, each its own part, so that a script carries only what it uses.
// Their types are those of the whole library.
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js' {}
declare module 'leaflet/src/map/handler/Map.Drag.js' {}
declare module 'leaflet/src/map/handler/Map.Keyboard.js' {}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {}
declare module 'leaflet/src/control/Control.Scale.js' {
  import type { Control } from 'leaflet';
  export const Scale: typeof Control.Scale;
}
declare module 'leaflet/src/control/Control.Zoom.js' {
  import type { Control } from 'leaflet';
  export const Zoom: typeof Control.Zoom;
}
declare module 'leaflet/src/layer/Layer.js' {}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}
