/* Reads a JSON file of the site. Every script asks for its data here: the archive for reading from
   disk, where a browser refuses to fetch, puts a reader of its own in this one's place
   (clusterbriefs.site.archive). */

export async function data(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
