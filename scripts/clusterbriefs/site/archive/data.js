/* Reads files of the archive (load.js); takes the place of the site's data.js. */

export function readData(address) {
  return window.dataFromDisk(address);
}

export function readText(address) {
  return window.dataFromDisk(address);
}
