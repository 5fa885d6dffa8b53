"""moto's server with what moto 5.2 lacks of Organizations and Budgets, for as long as its standard input is open.

usage: moto-server.py PORT
"""

import json
import os
import sys
import threading

from moto.budgets.responses import BudgetsResponse
from moto.core.exceptions import JsonRESTError
from moto.organizations import models, responses
from moto.server import main

# Policy types that moto does not know, and how AWS spells them in ARNs.
MISSING_TYPES = {
    "BACKUP_POLICY": "backup_policy",
    "CHATBOT_POLICY": "chatbot_policy",
    "DECLARATIVE_POLICY_EC2": "declarative_policy_ec2",
}


def know_every_policy_type():
    for known in (models.FakePolicy.SUPPORTED_POLICY_TYPES, models.FakeRoot.SUPPORTED_POLICY_TYPES):
        known.extend(name for name in MISSING_TYPES if name not in known)
    make = models.FakePolicy.__init__

    def make_any(self, organization, **given):
        wanted = given.get("Type", "")
        if wanted not in MISSING_TYPES:
            make(self, organization, **given)
            return
        make(self, organization, **{**given, "Type": "TAG_POLICY"})
        self.type = wanted
        self._arn_format = self._arn_format.replace("tag_policy", MISSING_TYPES[wanted])

    models.FakePolicy.__init__ = make_any


def keep_the_resource_policy():
    held = {}
    kept_tags = {}

    def describe(self):
        if self.current_account not in held:
            raise JsonRESTError("ResourcePolicyNotFoundException", "there is none")
        arn = f"arn:aws:organizations::{self.current_account}:resourcepolicy/o-acme/rp-12345678"
        policy = {"ResourcePolicySummary": {"Id": "rp-12345678", "Arn": arn}, "Content": held[self.current_account]}
        return json.dumps({"ResourcePolicy": policy})

    def put(self):
        held[self.current_account] = self.request_params["Content"]
        kept_tags[self.current_account] = self.request_params.get("Tags", [])
        return describe(self)

    def delete(self):
        held.pop(self.current_account, None)
        return "{}"

    responses.OrganizationsResponse.describe_resource_policy = describe
    responses.OrganizationsResponse.put_resource_policy = put
    responses.OrganizationsResponse.delete_resource_policy = delete
    tags = models.OrganizationsBackend.list_tags_for_resource

    def tags_of_any(self, **given):
        if given["ResourceId"].startswith("rp-"):
            return {"Tags": kept_tags.get(self.account_id, [])}
        return tags(self, **given)

    models.OrganizationsBackend.list_tags_for_resource = tags_of_any


def know_every_service():
    models.FakeServiceAccess.TRUSTED_SERVICES.append("iam.amazonaws.com")
    known = models.FakeDelegatedAdministrator.SUPPORTED_SERVICES
    known.extend(name for name in models.FakeServiceAccess.TRUSTED_SERVICES if name not in known)


def tell_all_of_a_budget():
    def subscribers(self):
        account, name = self._get_param("AccountId"), self._get_param("BudgetName")
        wanted = self._get_param("Notification")
        named = ("NotificationType", "ComparisonOperator", "Threshold")
        for one in self.backend.budgets[account][name].notifications:
            if all(one.details.get(key) == wanted.get(key) for key in named):
                return json.dumps({"Subscribers": one.subscribers})
        return json.dumps({"Subscribers": []})

    kept_tags = {}
    make = BudgetsResponse.create_budget

    def make_with_tags(self):
        name = self._get_param("Budget")["BudgetName"]
        kept_tags[f"arn:aws:budgets::{self._get_param('AccountId')}:budget/{name}"] = self._get_param("ResourceTags") or []
        return make(self)

    def tags(self):
        return json.dumps({"ResourceTags": kept_tags.get(self._get_param("ResourceARN"), [])})

    BudgetsResponse.describe_subscribers_for_notification = subscribers
    BudgetsResponse.create_budget = make_with_tags
    BudgetsResponse.list_tags_for_resource = tags


def end_with_whoever_started_it():
    sys.stdin.read()
    os._exit(0)


know_every_policy_type()
know_every_service()
tell_all_of_a_budget()
keep_the_resource_policy()
threading.Thread(target=end_with_whoever_started_it, daemon=True).start()
main(["-p", sys.argv[1]])
