/** What a picture's pixels tell by themselves: for finding the same picture again, and for notes to the officer. */
export interface PictureLook {
  /** Difference hash of 256 bits as 64 hexadecimal digits; alike pictures differ in few bits. */
  hash: string;
  /** Mean of grey, 0 (black) to 255. */
  brightness: number;
  /** Standard deviation of grey. */
  contrast: number;
  /** Variance of the Laplacian at a width of 512 pixels: low where nothing in the picture has an edge. */
  sharpness: number;
  /** Share of pixels that are just as bright as the next one: high in screenshots, low in what a camera took. */
  flatness: number;
  /** Size in pixels of the original, upright. */
  width: number;
  height: number;
}
