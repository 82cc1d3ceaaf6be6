// Leaflet in parts. The whole library is 42 kB compressed; a map that draws for itself needs only what moves one.
import { Scale } from 'leaflet/src/control/Control.Scale.js';
import { Zoom } from 'leaflet/src/control/Control.Zoom.js';
import { Layer } from 'leaflet/src/layer/Layer.js';
import { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

// These add themselves to every map where they are imported; naming them keeps a bundler from dropping them.
export const parts = [Layer, DoubleClickZoom, Drag, Keyboard, TouchZoom];
export { LeafletMap, Scale, Zoom };
