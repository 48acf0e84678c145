const radians = Math.PI / 180;
/** Two standard parallels that lie well for Norway (58°–71° N); EPSG 3034 uses the same method for Europe. */
const parallels = [60 * radians, 69 * radians] as const;
const centralMeridian = 15 * radians;

const coneConstant =
  Math.log(Math.cos(parallels[0]) / Math.cos(parallels[1])) /
  Math.log(Math.tan(Math.PI / 4 + parallels[1] / 2) / Math.tan(Math.PI / 4 + parallels[0] / 2));
const scaleFactor =
  (Math.cos(parallels[0]) * Math.tan(Math.PI / 4 + parallels[0] / 2) ** coneConstant) / coneConstant;

/**
 * Lambert's conformal conic projection on a sphere of radius 1 (Snyder 1987, eq. 15-1 to 15-4), for Norway.
 * Takes degrees; gives x to the east and y to the south, so that it can be drawn as it is.
 */
export function projectNorway(
  longitude: number,
  latitude: number,
): { readonly x: number; readonly y: number } {
  const distance = scaleFactor / Math.tan(Math.PI / 4 + (latitude * radians) / 2) ** coneConstant;
  const angle = coneConstant * (longitude * radians - centralMeridian);
  return { x: distance * Math.sin(angle), y: distance * Math.cos(angle) };
}
