// node --test examples/ci/node/claims.test.mjs
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { start } from "./pers.mjs";

// Every test has a tenant of its own: they run at the same time and do not meet.
describe("claims", { concurrency: true }, () => {
  let pers;
  before(() => {
    pers = start();
  });
  after(() => pers?.stop());

  const balance = async ({ accessToken, accountAddress }) => {
    const account = await pers.call(200, accessToken, "GET", `/balances/accounts/${accountAddress}`);
    return account.tokenBalances.map((entry) => entry.balance).reduce((sum, points) => sum + points, 0);
  };

  it("pay the reward of the campaign", async () => {
    const { campaignId, users } = await pers.tenant();
    const claim = await pers.call(201, users[0].accessToken, "POST", "/campaigns/claims", { campaignId });
    assert.equal(claim.status, "COMPLETED");
    assert.equal(await balance(users[0]), 100);
  });

  it("are for one user, and no other", async () => {
    const { campaignId, users } = await pers.tenant({ users: 2 });
    await pers.call(201, users[0].accessToken, "POST", "/campaigns/claims", { campaignId });
    assert.equal(await balance(users[1]), 0);
  });

  it("need a campaign that there is", async () => {
    const { users } = await pers.tenant();
    const campaignId = "00000000-0000-4000-8000-000000000000";
    const refusal = await pers.call(404, users[0].accessToken, "POST", "/campaigns/claims", { campaignId });
    assert.equal(refusal.code, "CAMPAIGN_NOT_FOUND");
  });
});
