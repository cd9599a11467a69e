/** x, y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture lies inside its frame when it is scaled to fit whole (`object-fit: contain`), in CSS pixels. */
export function fitWithin(picture: Size, frame: Size): Box {
  if (picture.width <= 0 || picture.height <= 0) return [0, 0, 0, 0];
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return [(frame.width - width) / 2, (frame.height - height) / 2, width, height];
}

/**
 * A box in pixels of the original picture, as percentages of the frame that shows the picture whole: percentages
 * stay right when the frame is resized in its own proportion. Null when the box lies outside the picture or the
 * picture is not known yet.
 */
export function boxInFrame(box: Box, picture: Size, frame: Size): Box | null {
  if (picture.width <= 0 || picture.height <= 0 || frame.width <= 0 || frame.height <= 0) return null;
  const left = Math.max(0, box[0]);
  const top = Math.max(0, box[1]);
  const right = Math.min(picture.width, box[0] + box[2]);
  const bottom = Math.min(picture.height, box[1] + box[3]);
  if (right <= left || bottom <= top) return null;
  const [x, y, width] = fitWithin(picture, frame);
  const scale = width / picture.width;
  const across = 100 / frame.width;
  const down = 100 / frame.height;
  return [
    (x + left * scale) * across,
    (y + top * scale) * down,
    (right - left) * scale * across,
    (bottom - top) * scale * down,
  ];
}
