// A PERS server for tests, with Node.js and nothing else. `pers` is found on PATH, or where $PERS says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = process.env.PERS ?? "pers";

/** Starts a server with an ephemeral database on a free port; returns once it is ready. */
export function start() {
  const directory = mkdtempSync(join(tmpdir(), "pers-"));
  const flags = ["--dev", "--ephemeral", "--listen", "127.0.0.1:0", "--data-dir", directory];
  const url = execFileSync(program, ["serve", "--wait-ready", ...flags], { encoding: "utf8" }).trim();
  return {
    /** Its address. */
    url,

    /** A tenant for one test: keys, a business, users, and a running campaign. */
    async tenant(wishes = {}) {
      const answer = await fetch(`${url}/_pers/tenants`, { method: "POST", body: JSON.stringify(wishes) });
      assert.equal(answer.status, 201, await answer.clone().text());
      return answer.json();
    },

    /** Calls an operation as the owner of an access token; fails on any other status. */
    async call(status, token, method, path, body) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const answer = await fetch(`${url}/v2${path}`, { method, headers, body: body && JSON.stringify(body) });
      assert.equal(answer.status, status, `${method} ${path}: ${await answer.clone().text()}`);
      return answer.json();
    },

    /** Stops it, and throws everything away. */
    stop() {
      execFileSync(program, ["stop", "--data-dir", directory]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
