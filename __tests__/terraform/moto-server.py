"""moto's server with what moto 5.2 lacks of a few services.

usage: moto-server.py PORT
"""

import copy
import functools
import json
import logging
import sys
import threading

from moto import backends
from moto.account import urls as account_urls
from moto.account.responses import AccountResponse
from moto.budgets.responses import BudgetsResponse
from moto.config.responses import ConfigResponse
from moto.core import utils
from moto.core.exceptions import JsonRESTError
from moto.guardduty.models import Detector
from moto.iam import models as iam
from moto.identitystore.responses import IdentityStoreResponse
from moto.logs.responses import LogsResponse
from moto.organizations import models, responses
from moto.route53resolver.models import Route53ResolverBackend
from moto.securityhub import urls as security_hub_urls
from moto.securityhub.responses import SecurityHubResponse
from moto.server import main
from moto.ssoadmin.models import ManagedPolicy, SSOAdminBackend
from moto.ssoadmin.responses import SSOAdminResponse
from moto.ssm.responses import SimpleSystemManagerResponse
from moto_transit_gateways import know_transit_gateways

# Policy types that moto does not know, and how AWS spells them in ARNs.
MISSING_TYPES = {
    "BACKUP_POLICY": "backup_policy",
    "CHATBOT_POLICY": "chatbot_policy",
    "DECLARATIVE_POLICY_EC2": "declarative_policy_ec2",
}


# Work that moto does again for each request, client or account: half of its time.
def work_once():
    modules = frozenset(backends.list_of_moto_modules())
    backends.list_of_moto_modules = lambda: modules
    utils.create_loader = functools.cache(utils.create_loader)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    read = iam.IAMBackend._init_aws_policies
    known = {}

    def policies_of_an_account(self):
        if self.partition not in known:
            known[self.partition] = read(self)
        return [copy.copy(policy) for policy in known[self.partition]]

    iam.IAMBackend._init_aws_policies = policies_of_an_account


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
    iam.SERVICE_NAME_CONVERSION.update({"config": "Config", "guardduty": "AmazonGuardDuty"})
    models.FakeServiceAccess.TRUSTED_SERVICES.extend(["iam.amazonaws.com", "malware-protection.guardduty.amazonaws.com"])
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


def know_query_log_configs():
    match = Route53ResolverBackend._matched_arn

    def match_any(self, resource_arn):
        if resource_arn not in [config.arn for config in self.resolver_query_log_configs.values()]:
            match(self, resource_arn)

    Route53ResolverBackend._matched_arn = match_any


def keep_protection_plans():
    update = Detector.update
    # Each plan is a request of its own, and Terraform makes them at once.
    one_at_a_time = threading.Lock()

    def update_one_by_one(self, enable, finding_publishing_frequency, data_sources, features):
        with one_at_a_time:
            if features is not None:
                now = 1767225600
                known = {one["name"]: one for one in self.features or []}
                known.update({one["name"]: {"updatedAt": now, **one} for one in features})
                features = list(known.values())
            update(self, enable, finding_publishing_frequency, data_sources, features)

    Detector.update = update_one_by_one


def keep_settings_of_security_hub():
    held = {}
    describe = SecurityHubResponse.describe_hub

    def where(self):
        return (self.current_account, self.region)

    def describe_with_settings(self):
        return json.dumps({**json.loads(describe(self)), **held.get(where(self), {})})

    def update(self):
        held.setdefault(where(self), {}).update(json.loads(self.body))
        return "{}"

    SecurityHubResponse.describe_hub = describe_with_settings
    SecurityHubResponse.update_security_hub_configuration = update


def keep_standards_of_security_hub():
    held = {}
    dispatch = security_hub_urls.url_paths["{0}/accounts$"]
    for path in ("register", "deregister", "get"):
        security_hub_urls.url_paths[f"{{0}}/standards/{path}$"] = dispatch

    def here(self):
        return held.setdefault((self.current_account, self.region), {})

    def enable(self):
        wanted = [one["StandardsArn"] for one in json.loads(self.body)["StandardsSubscriptionRequests"]]
        for arn in wanted:
            own = arn.replace("::standards/", f":{self.current_account}:subscription/")
            here(self)[own] = {
                "StandardsSubscriptionArn": own,
                "StandardsArn": arn,
                "StandardsInput": {},
                "StandardsStatus": "READY",
            }
        return json.dumps({"StandardsSubscriptions": [one for one in here(self).values() if one["StandardsArn"] in wanted]})

    def get(self):
        asked = (json.loads(self.body) if self.body else {}).get("StandardsSubscriptionArns")
        return json.dumps({"StandardsSubscriptions": [one for arn, one in here(self).items() if not asked or arn in asked]})

    def disable(self):
        for arn in json.loads(self.body)["StandardsSubscriptionArns"]:
            here(self).pop(arn, None)
        return json.dumps({"StandardsSubscriptions": []})

    SecurityHubResponse.batch_enable_standards = enable
    SecurityHubResponse.get_enabled_standards = get
    SecurityHubResponse.batch_disable_standards = disable


def keep_service_settings():
    held = {}

    def key(self):
        return (self.current_account, self.region, self._get_param("SettingId"))

    def get(self):
        value = held.get(key(self), "Enable")
        setting = {"SettingId": key(self)[2], "SettingValue": value, "Status": "Customized", "ARN": key(self)[2]}
        return json.dumps({"ServiceSetting": setting})

    def update(self):
        held[key(self)] = self._get_param("SettingValue")
        return "{}"

    def reset(self):
        held.pop(key(self), None)
        return get(self)

    SimpleSystemManagerResponse.get_service_setting = get
    SimpleSystemManagerResponse.update_service_setting = update
    SimpleSystemManagerResponse.reset_service_setting = reset


def keep_recording_modes():
    held = {}
    put = ConfigResponse.put_configuration_recorder
    describe = ConfigResponse.describe_configuration_recorders

    def where(self, name):
        return (self.current_account, self.region, name)

    def put_with_mode(self):
        recorder = self._get_param("ConfigurationRecorder")
        held[where(self, recorder["name"])] = recorder.get("recordingMode", {"recordingFrequency": "CONTINUOUS"})
        return put(self)

    def describe_with_mode(self):
        found = json.loads(describe(self))["ConfigurationRecorders"]
        return json.dumps({"ConfigurationRecorders": [{**one, "recordingMode": held[where(self, one["name"])]} for one in found]})

    ConfigResponse.put_configuration_recorder = put_with_mode
    ConfigResponse.describe_configuration_recorders = describe_with_mode


def keep_rules_of_organizations():
    held = {}
    given = ("OrganizationConfigRuleName", "OrganizationManagedRuleMetadata", "ExcludedAccounts")

    def rules(self):
        return held.setdefault((self.current_account, self.region), {})

    def chosen(self):
        names = self._get_param("OrganizationConfigRuleNames")
        missing = [name for name in names or [] if name not in rules(self)]
        if missing:
            raise JsonRESTError("NoSuchOrganizationConfigRuleException", f"no rule {missing[0]}")
        return [rules(self)[name] for name in names or rules(self)]

    def put(self):
        name = self._get_param("OrganizationConfigRuleName")
        arn = f"arn:aws:config:{self.region}:{self.current_account}:organization-config-rule/{name}"
        rule = {key: self._get_param(key) for key in given if self._get_param(key) is not None}
        rules(self)[name] = {**rule, "OrganizationConfigRuleArn": arn}
        return json.dumps({"OrganizationConfigRuleArn": arn})

    def describe(self):
        return json.dumps({"OrganizationConfigRules": chosen(self)})

    def statuses(self):
        made = [
            {"OrganizationConfigRuleName": rule["OrganizationConfigRuleName"], "OrganizationRuleStatus": "CREATE_SUCCESSFUL"}
            for rule in chosen(self)
        ]
        return json.dumps({"OrganizationConfigRuleStatuses": made})

    def delete(self):
        rules(self).pop(self._get_param("OrganizationConfigRuleName"), None)
        return "{}"

    ConfigResponse.put_organization_config_rule = put
    ConfigResponse.describe_organization_config_rules = describe
    ConfigResponse.describe_organization_config_rule_statuses = statuses
    ConfigResponse.delete_organization_config_rule = delete


def keep_conformance_packs():
    held = {}

    def packs(self):
        return held.setdefault((self.current_account, self.region), {})

    def chosen(self):
        names = self._get_param("ConformancePackNames")
        missing = [name for name in names or [] if name not in packs(self)]
        if missing:
            raise JsonRESTError("NoSuchConformancePackException", f"no pack {missing[0]}")
        return [packs(self)[name] for name in names or packs(self)]

    def put(self):
        name = self._get_param("ConformancePackName")
        arn = f"arn:aws:config:{self.region}:{self.current_account}:conformance-pack/{name}/conformance-pack-1"
        packs(self)[name] = {
            "ConformancePackName": name,
            "ConformancePackArn": arn,
            "ConformancePackId": "conformance-pack-1",
            "ConformancePackInputParameters": [],
        }
        return json.dumps({"ConformancePackArn": arn})

    def describe(self):
        return json.dumps({"ConformancePackDetails": chosen(self)})

    def status(self):
        made = [
            {**pack, "ConformancePackState": "CREATE_COMPLETE", "StackArn": "arn:aws:cloudformation:::stack/a"}
            for pack in chosen(self)
        ]
        return json.dumps({"ConformancePackStatusDetails": made})

    def delete(self):
        packs(self).pop(self._get_param("ConformancePackName"), None)
        return "{}"

    ConfigResponse.put_conformance_pack = put
    ConfigResponse.describe_conformance_packs = describe
    ConfigResponse.describe_conformance_pack_status = status
    ConfigResponse.delete_conformance_pack = delete


def keep_account_policies_of_logs():
    held = {}

    def key(self):
        return (self.current_account, self.region, self._get_param("policyType"), self._get_param("policyName"))

    def put(self):
        given = ("policyName", "policyType", "policyDocument", "scope", "selectionCriteria")
        policy = {name: self._get_param(name) for name in given if self._get_param(name) is not None}
        held[key(self)] = {**policy, "accountId": self.current_account}
        return json.dumps({"accountPolicy": held[key(self)]})

    def describe(self):
        where = key(self)[:3]
        named = key(self)[3]
        found = [policy for at, policy in held.items() if at[:3] == where and named in (None, at[3])]
        return json.dumps({"accountPolicies": found})

    def delete(self):
        held.pop(key(self), None)
        return "{}"

    LogsResponse.put_account_policy = put
    LogsResponse.describe_account_policies = describe
    LogsResponse.delete_account_policy = delete


def enable_regions():
    held = set()
    dispatch = account_urls.url_paths["{0}/putAlternateContact$"]
    for path in ("enableRegion", "getRegionOptStatus"):
        account_urls.url_paths[f"{{0}}/{path}$"] = dispatch

    def key(self):
        return (self._get_param("AccountId") or self.current_account, self._get_param("RegionName"))

    def enable(self):
        # AWS refuses to enable a region that is enabled.
        if key(self) in held:
            raise JsonRESTError("ValidationException", "its current opt-in status")
        held.add(key(self))
        return "{}"

    def status(self):
        told = "ENABLED" if key(self) in held else "DISABLED"
        return json.dumps({"RegionName": key(self)[1], "RegionOptStatus": told})

    AccountResponse.enable_region = enable
    AccountResponse.get_region_opt_status = status


def know_identity_center():
    tags = {}
    boundaries = {}

    def permission_set(self):
        return (self.current_account, self._get_param("PermissionSetArn"))

    def provisioned(self):
        status = {"RequestId": "00000000-0000-0000-0000-000000000000", "Status": "SUCCEEDED"}
        return json.dumps({"PermissionSetProvisioningStatus": status})

    def tags_of(self):
        held = tags.get((self.current_account, self._get_param("ResourceArn")), {})
        return json.dumps({"Tags": [{"Key": key, "Value": value} for key, value in held.items()]})

    make = SSOAdminResponse.create_permission_set

    def make_with_tags(self):
        made = make(self)
        arn = json.loads(made)["PermissionSet"]["PermissionSetArn"]
        tags[(self.current_account, arn)] = {one["Key"]: one["Value"] for one in self._get_param("Tags") or []}
        return made

    def put_boundary(self):
        boundaries[permission_set(self)] = self._get_param("PermissionsBoundary")
        return "{}"

    def boundary(self):
        if permission_set(self) not in boundaries:
            raise JsonRESTError("ResourceNotFoundException", "there is none")
        return json.dumps({"PermissionsBoundary": boundaries[permission_set(self)]})

    def delete_boundary(self):
        boundaries.pop(permission_set(self), None)
        return "{}"

    def policy_of_aws(self, arn):
        # moto compares with the path "/", whatever the policy's own.
        return ManagedPolicy(arn, arn.split("/")[-1])

    def membership(self):
        stores = self.identitystore_backend.identity_stores
        store = stores[self._get_param("IdentityStoreId")]
        found = store.group_memberships.get(self._get_param("MembershipId"))
        if found is None:
            raise JsonRESTError("ResourceNotFoundException", "there is none")
        return json.dumps(found)

    SSOAdminResponse.provision_permission_set = provisioned
    SSOAdminResponse.describe_permission_set_provisioning_status = provisioned
    SSOAdminResponse.list_tags_for_resource = tags_of
    SSOAdminResponse.create_permission_set = make_with_tags
    SSOAdminResponse.put_permissions_boundary_to_permission_set = put_boundary
    SSOAdminResponse.get_permissions_boundary_for_permission_set = boundary
    SSOAdminResponse.delete_permissions_boundary_from_permission_set = delete_boundary
    SSOAdminBackend._find_managed_policy = policy_of_aws
    IdentityStoreResponse.describe_group_membership = membership


work_once()
know_every_policy_type()
know_every_service()
tell_all_of_a_budget()
keep_the_resource_policy()
know_query_log_configs()
keep_protection_plans()
keep_settings_of_security_hub()
keep_standards_of_security_hub()
keep_service_settings()
keep_recording_modes()
keep_rules_of_organizations()
keep_conformance_packs()
keep_account_policies_of_logs()
enable_regions()
know_identity_center()
know_transit_gateways()
main(["-p", sys.argv[1]])
