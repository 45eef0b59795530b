/* Reads a JSON file of the archive (load.js); takes the place of the site's data.js. */

export function data(address) {
  return window.dataFromDisk(address);
}
