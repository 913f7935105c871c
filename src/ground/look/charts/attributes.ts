const styleSheet = /<style\b[^>]*>[\s\S]*?<\/style>/g;
const answering = / (?:class|ecmeta_[a-z_]+|pointer-events|baseProfile|xmlns:xlink)="[^"]*"/g;
/** Names of what is referred to within the drawing, counted over all that were drawn before it. */
const counted = /\bzr\d+-/g;
const style = / style="([^"]*)"/g;

/** One declaration as an attribute: `font-size:13px` as ` font-size="13px"`. */
const attribute = (declaration: string): string => {
  const at = declaration.indexOf(":");
  return at < 0 ? "" : ` ${declaration.slice(0, at).trim()}="${declaration.slice(at + 1).trim()}"`;
};

const attributesOf = (declarations: string): string => declarations.split(";").map(attribute).join("");

/**
 * A drawn chart without a style sheet, a style attribute or anything that answers a pointer, so that it shows under a
 * policy that allows no inline style, and the same drawing is the same to the byte. Everything its styles say are
 * presentation attributes of SVG. A face whose name needs quotes has to come with single ones.
 */
export const attributed = (svg: string): string =>
  svg
    .replace(styleSheet, "")
    .replace(answering, "")
    .replace(counted, "c-")
    .replace(style, (_, declarations: string) => attributesOf(declarations))
    .replace(/\n+/g, "");
