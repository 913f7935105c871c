/** Gives the reader a file that was made here. */
export const give = (content: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

const svgType = "image/svg+xml";
/** Twice the size on the screen, so that it prints. */
const scale = 2;

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", reject);
    image.src = address;
  });

const painted = (image: HTMLImageElement): HTMLCanvasElement => {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const paper = canvas.getContext("2d");
  if (!paper) return canvas;
  paper.fillStyle = "#FFFFFF";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** Downloads a drawing as it is. */
export const giveSvg = (svg: string, name: string): void =>
  give(new Blob([svg], { type: svgType }), `${name}.svg`);

/** Downloads a drawing as a picture on white, in twice its size. */
export const givePng = async (svg: string, name: string): Promise<void> => {
  const address = URL.createObjectURL(new Blob([svg], { type: svgType }));
  const canvas = painted(await loaded(address));
  URL.revokeObjectURL(address);
  canvas.toBlob((png) => png && give(png, `${name}.png`), "image/png");
};
