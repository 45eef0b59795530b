/* Reads files of the site. Every script asks for its data here: the archive for reading from disk,
   where a browser refuses to fetch, puts a reader of its own in this one's place
   (clusterbriefs.site.archive). */

async function asked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/* What a JSON file holds. */
export async function readData(address) {
  return (await asked(address)).json();
}

/* The words of a file. */
export async function readText(address) {
  return (await asked(address)).text();
}
