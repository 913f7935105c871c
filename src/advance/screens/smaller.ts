/** Photos with a longer side than this, in pixels, or of more bytes than `worth` are made smaller before they are sent. */
const longestSide = 2048;
const worth = 1_000_000;
const quality = 0.85;

/** A picture's sides, shrunk to fit; never made larger. */
export const fitted = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Drawn anew, upright as it was taken and without what the camera wrote beside the picture. */
const drawn = async (file: File): Promise<Blob | null> => {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // What was transparent would turn black.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
};

/** A large photo made smaller; any other file, and one that cannot be drawn, as it is: the server judges it. */
export const smaller = async (file: File): Promise<File> => {
  if (!file.type.startsWith("image/") || file.size <= worth) return file;
  const made = await drawn(file).catch(() => null);
  if (!made || made.size >= file.size) return file;
  return new File([made], file.name.replace(/\.\w+$/, "") + ".jpg", { type: made.type });
};

/** How many bytes, as people say it: `0.6 MB`, `12 KB`. */
export const sizeSaid = (bytes: number): string =>
  bytes >= 100_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
