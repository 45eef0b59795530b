/* Loads the scripts and the data of the archive: a browser loads no module from disk and fetches no
   file from there, but it runs plain scripts. */

(() => {
  const assets = new URL(".", document.currentScript.src);
  const root = new URL("..", assets);
  const made = new Map();
  const asked = new Map();

  function add(url) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = done;
      script.onerror = () => failed(new Error(`${url} cannot be read`));
      document.head.append(script);
    });
  }

  function once(name, url) {
    if (!asked.has(name)) asked.set(name, made.has(name) ? Promise.resolve() : add(url));
    return asked.get(name);
  }

  /* The exports of a module; it is read if no page or module has named it yet. */
  async function load(name) {
    if (!made.has(name)) await once(name, new URL(name, assets));
    return made.get(name);
  }

  window.define = (name, make) => {
    const exports = {};
    made.set(
      name,
      make(load, new URL(name, assets).href, exports).then(() => exports),
    );
  };

  window.defineData = (name, value) => made.set(name, value);

  /* The data of a JSON file of the site, by its address. */
  window.dataFromDisk = async (address) => {
    const url = new URL(address, location.href);
    const name = url.href.slice(root.href.length).replace(/[?#].*/, "");
    await once(name, `${url.href.replace(/[?#].*/, "")}.js`);
    return made.get(name);
  };
})();
