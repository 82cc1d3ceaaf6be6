/** Size of the drawing and the height at which the ground begins. */
export interface Frame {
  width: number;
  height: number;
  ground: number;
}
