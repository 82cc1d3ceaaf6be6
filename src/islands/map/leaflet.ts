// Leaflet in parts. The whole library is 42 kB compressed; a map that draws for itself needs only what moves one.
// What is imported without a name adds itself to every map.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Scale } from 'leaflet/src/control/Control.Scale.js';
export { Zoom } from 'leaflet/src/control/Control.Zoom.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
