// Leaflet's source modules hold what its package does, each its own part, so that a script carries only what it uses.
// Their types are those of the whole library.
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js' {
  export const DoubleClickZoom: typeof import('leaflet').Handler;
}
declare module 'leaflet/src/map/handler/Map.Drag.js' {
  export const Drag: typeof import('leaflet').Handler;
}
declare module 'leaflet/src/map/handler/Map.Keyboard.js' {
  export const Keyboard: typeof import('leaflet').Handler;
}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {
  export const TouchZoom: typeof import('leaflet').Handler;
}
declare module 'leaflet/src/control/Control.Scale.js' {
  export const Scale: typeof import('leaflet').Control.Scale;
}
declare module 'leaflet/src/control/Control.Zoom.js' {
  export const Zoom: typeof import('leaflet').Control.Zoom;
}
declare module 'leaflet/src/layer/Layer.js' {
  export { Layer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}
