"""python3 -m unittest discover examples/ci/python"""

import unittest

from pers import Pers

pers = None


def setUpModule():
    global pers
    pers = Pers()
    unittest.addModuleCleanup(pers.stop)


class Claims(unittest.TestCase):
    """Every test has a tenant of its own: they may run at the same time and do not meet."""

    def balance(self, user):
        account = pers.call(200, user["accessToken"], "GET", f"/balances/accounts/{user['accountAddress']}")
        return sum(entry["balance"] for entry in account["tokenBalances"])

    def test_a_claim_pays_the_reward_of_the_campaign(self):
        tenant = pers.tenant()
        user = tenant["users"][0]
        claim = pers.call(201, user["accessToken"], "POST", "/campaigns/claims", {"campaignId": tenant["campaignId"]})
        self.assertEqual(claim["status"], "COMPLETED")
        self.assertEqual(self.balance(user), 100)

    def test_a_claim_is_for_one_user_and_no_other(self):
        tenant = pers.tenant(users=2)
        one, other = tenant["users"]
        pers.call(201, one["accessToken"], "POST", "/campaigns/claims", {"campaignId": tenant["campaignId"]})
        self.assertEqual(self.balance(other), 0)

    def test_a_claim_needs_a_campaign_that_there_is(self):
        user = pers.tenant()["users"][0]
        body = {"campaignId": "00000000-0000-4000-8000-000000000000"}
        refusal = pers.call(404, user["accessToken"], "POST", "/campaigns/claims", body)
        self.assertEqual(refusal["code"], "CAMPAIGN_NOT_FOUND")


if __name__ == "__main__":
    unittest.main()
