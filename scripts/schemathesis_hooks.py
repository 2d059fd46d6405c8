"""Credentials and one check for Schemathesis; `schemathesis.toml` loads this file.

Settings come from the environment:

  API_URL          address of the server
  API_DEMO, API_AS
                    a demo.json of `pers serve --dev --seed demo`, and whose credentials of it to use: project, user, admin

or, in place of the last two, for a tenant of your own:

  API_PROJECT_KEY  the tenant's project key
  API_AUTH_TOKEN   a token of the tenant's identity provider, to sign in with; without one, there is the project key only
  API_AUTH_TYPE    what it signs in as: user (unless given), business, tenant (an admin)
"""

import json
import os

import requests
import schemathesis

# Access tokens are good for 15 minutes.
RENEW_AFTER_SECONDS = 600
# In bytes; `BODY_BYTES` of server/src/limits.rs.
LARGEST_BODY = 1024 * 1024
# From the least to the most powerful.
SCHEMES = ["projectKey", "authJWT", "tenantAdminJWT"]


def settings():
    """Project key, token to sign in with or None, and what it signs in as."""
    demo = os.environ.get("API_DEMO")
    if demo is None:
        token = os.environ.get("API_AUTH_TOKEN")
        return os.environ["API_PROJECT_KEY"], token, os.environ.get("API_AUTH_TYPE", "user")
    with open(demo, encoding="utf-8") as file:
        demo = json.load(file)
    token, kind = {
        "project": (None, "user"),
        "user": (demo["userAuthToken"], "user"),
        "admin": (demo["adminAuthToken"], "tenant"),
    }[os.environ["API_AS"]]
    return demo["projectKey"], token, kind


@schemathesis.auth(refresh_interval=RENEW_AFTER_SECONDS)
class Credentials:
    """Headers by the contract's security schemes."""

    def get(self, case, context):
        project_key, token, kind = settings()
        headers = {"projectKey": ("x-project-key", project_key)}
        if token is not None:
            url = os.environ["API_URL"].rstrip("/") + "/auth/token"
            body = {"authToken": token, "authType": kind}
            answer = requests.post(url, json=body, headers={"x-project-key": project_key}, timeout=60)
            answer.raise_for_status()
            bearer = ("Authorization", "Bearer " + answer.json()["accessToken"])
            headers["authJWT"] = bearer
            if kind == "tenant":
                headers["tenantAdminJWT"] = bearer
        return headers

    def set(self, case, data, context):
        # What is more than an operation asks for would hide that it asks for too little.
        alternatives = context.operation.definition.raw["security"]
        possible = [list(alternative) for alternative in alternatives if all(name in data for name in alternative)]
        power = lambda alternative: max((SCHEMES.index(name) for name in alternative), default=-1)
        for name in max(possible, key=power, default=list(data)):
            header, value = data[name]
            case.headers[header] = value


@schemathesis.hook
def filter_body(context, body):
    """Passes over what is judged wrongly.

    Bodies that are too large: they are a 413, which the contract leaves to the server. Floats as large as these: they
    are whole numbers, so integers to JSON Schema and to the server, where Schemathesis means to send something else.
    """
    return len(json.dumps(body, default=str)) <= LARGEST_BODY and not any(map(is_whole_by_size, leaves(body)))


def leaves(value):
    """What is in a value, at any depth."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def is_whole_by_size(value):
    """Whether a double of this size, in the range of 64-bit integers, has no digits behind the point."""
    return isinstance(value, float) and 2.0**53 <= abs(value) < 2.0**63


@schemathesis.check
def valid_requests_break_no_rule_of_form(ctx, response, case):
    """What fits the contract's schemas is never said to break them, also where a rule may refuse it."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code != 400:
        return
    assert response.json().get("code") != "VALIDATION_FAILED", f"a valid request was refused: {response.text[:500]}"
