/* Audits pages with Lighthouse, one browser for all of them. Started by tests/support/lighthouse.py:
   takes {chrome, flags, urls} as JSON on standard input, writes one line of JSON for each page. */

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const METRICS = {
  bytes: "total-byte-weight",
  paint: "largest-contentful-paint",
  blocked: "total-blocking-time",
  shift: "cumulative-layout-shift",
};

let input = "";
for await (const piece of process.stdin) input += piece;
const { chrome, flags, urls } = JSON.parse(input);

const browser = await launch({ chromePath: chrome, chromeFlags: flags, logLevel: "silent" });
try {
  for (const url of urls) {
    const { lhr } = await lighthouse(url, { port: browser.port, logLevel: "silent", output: "json" });
    const faults = [];
    for (const category of Object.values(lhr.categories)) {
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.9) {
          const places = (audit.details?.items ?? []).map((item) => item.node?.selector ?? item.url ?? "");
          faults.push(`${category.id}: ${audit.title} ${places.filter(Boolean).slice(0, 5).join(" ")}`.trim());
        }
      }
    }
    const scores = Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]);
    const numbers = Object.entries(METRICS).map(([name, id]) => [name, lhr.audits[id]?.numericValue ?? null]);
    const failed = lhr.runtimeError?.message ?? null;
    console.log(
      JSON.stringify({ url, failed, faults, scores: Object.fromEntries(scores), ...Object.fromEntries(numbers) }),
    );
  }
} finally {
  await browser.kill();
}
