"""Runs the scripts of automations against an emulator, and judges their calls by AWS's own models.

usage: automation-steps.py < documents.json, where documents.json is {name: [step, ...]}
"""

import json
import sys
from contextlib import contextmanager

import boto3
import botocore.client
import botocore.session
from botocore.validate import ParamValidator
from moto import mock_aws
from moto.ec2.models.elastic_network_interfaces import NetworkInterface

# moto 5.2 adds the groups of an instance to those that its interface was given.
NetworkInterface.group_set = property(lambda self: self._group_set or self.instance.security_groups)

REGION = "eu-west-1"


def script_of(steps):
    [step] = [step for step in steps if step["action"] == "aws:executeScript"]
    scope = {}
    exec(step["inputs"]["Script"], scope)
    return scope[step["inputs"]["Handler"]]


def problems_of_calls(steps):
    found = []
    for step in steps:
        if step["action"] != "aws:executeAwsApi":
            continue
        given = dict(step["inputs"])
        service, operation = given.pop("Service"), given.pop("Api")
        model = botocore.session.get_session().get_service_model(service).operation_model(operation)
        report = ParamValidator().validate(given, model.input_shape)
        if report.has_errors():
            found.append(report.generate_report())
    return found


def rules_of(ec2, group):
    rules = ec2.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])["SecurityGroupRules"]
    return sorted([rule["IsEgress"], rule["IpProtocol"], rule.get("FromPort"), rule.get("CidrIpv4") or rule.get("CidrIpv6")] for rule in rules)


def a_group(ec2, name="shop"):
    vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
    return ec2.create_security_group(GroupName=name, Description="a", VpcId=vpc)["GroupId"]


def close_administration_ports(handler):
    ec2 = boto3.client("ec2")
    group = a_group(ec2)
    anywhere = [{"CidrIp": "0.0.0.0/0"}]
    ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[
            {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": anywhere},
            {"IpProtocol": "tcp", "FromPort": 3000, "ToPort": 4000, "Ipv6Ranges": [{"CidrIpv6": "::/0"}]},
            {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": anywhere},
            {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]},
        ],
    )
    result = handler({"ResourceId": group}, None)
    return {"result": result, "ingress": [rule for rule in rules_of(ec2, group) if not rule[0]]}


def empty_default_security_group(handler):
    ec2 = boto3.client("ec2")
    group = a_group(ec2)
    ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
    )
    before = len(rules_of(ec2, group))
    handler({"ResourceId": group}, None)
    return {"before": before, "after": rules_of(ec2, group)}


def make_database_snapshot_private(handler):
    rds = boto3.client("rds")
    rds.create_db_instance(DBInstanceIdentifier="shop", DBInstanceClass="db.t3.micro", Engine="postgres", AllocatedStorage=20)
    rds.create_db_snapshot(DBInstanceIdentifier="shop", DBSnapshotIdentifier="evening")
    rds.modify_db_snapshot_attribute(DBSnapshotIdentifier="evening", AttributeName="restore", ValuesToAdd=["all", "123456789012"])
    handler({"ResourceId": "evening"}, None)
    told = rds.describe_db_snapshot_attributes(DBSnapshotIdentifier="evening")["DBSnapshotAttributesResult"]
    return {"shared": [one["AttributeValues"] for one in told["DBSnapshotAttributes"]]}


def make_snapshots_private(handler):
    ec2 = boto3.client("ec2")
    volume = ec2.create_volume(AvailabilityZone=f"{REGION}a", Size=1)["VolumeId"]
    public, shared = (ec2.create_snapshot(VolumeId=volume)["SnapshotId"] for _ in range(2))
    permission = {"Attribute": "createVolumePermission", "OperationType": "add"}
    ec2.modify_snapshot_attribute(SnapshotId=public, GroupNames=["all"], **permission)
    ec2.modify_snapshot_attribute(SnapshotId=shared, UserIds=["123456789012"], **permission)
    handler({"ResourceId": ""}, None)
    told = [ec2.describe_snapshot_attribute(SnapshotId=one, Attribute="createVolumePermission")["CreateVolumePermissions"] for one in (public, shared)]
    return {"permissions": told}


@contextmanager
def refusing(*operations):
    call = botocore.client.BaseClient._make_api_call

    def refused(self, operation, given):
        if operation in operations:
            raise Exception("the key is disabled")
        return call(self, operation, given)

    botocore.client.BaseClient._make_api_call = refused
    try:
        yield
    finally:
        botocore.client.BaseClient._make_api_call = call


def isolate_instance(handler):
    ec2, scaling = boto3.client("ec2"), boto3.client("autoscaling")
    groups = [a_group(ec2, f"shop-{number}") for number in range(2)]
    image = ec2.describe_images()["Images"][0]["ImageId"]
    made = ec2.run_instances(ImageId=image, MinCount=3, MaxCount=3, SecurityGroupIds=groups)["Instances"]
    hit, other, third = (one["InstanceId"] for one in made)
    scaling.create_launch_configuration(LaunchConfigurationName="shop", ImageId=image, InstanceType="t3.micro")
    zone = made[0]["Placement"]["AvailabilityZone"]
    scaling.create_auto_scaling_group(AutoScalingGroupName="shop", LaunchConfigurationName="shop", MinSize=0, MaxSize=4, DesiredCapacity=0, AvailabilityZones=[zone])
    scaling.attach_instances(InstanceIds=[hit], AutoScalingGroupName="shop")

    def interface_of(instance):
        return ec2.describe_network_interfaces(Filters=[{"Name": "attachment.instance-id", "Values": [instance]}])["NetworkInterfaces"][0]

    def groups_of(instance):
        return sorted(one["GroupId"] for one in interface_of(instance)["Groups"])

    given = {"InstanceId": hit, "IsolationGroup": "acme-isolated"}
    copies = len(ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"])
    first, second = handler(given, None), handler(given, None)
    made = ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"]
    [group] = groups_of(hit)
    # Somebody opens the group, and nothing that helps works for the next instance.
    anywhere = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=anywhere)
    told = ""
    with refusing("CreateSnapshots", "CreateTags", "DescribeAutoScalingInstances"):
        try:
            handler({**given, "InstanceId": third}, None)
        except Exception as error:
            told = str(error)
    states = scaling.describe_auto_scaling_instances(InstanceIds=[hit])["AutoScalingInstances"]
    return {
        "before": list(first["groupsBefore"].values()) == [groups],
        "again": second["groupsBefore"],
        "copied": [len(made) - copies, len(first["evidence"])],
        "name": ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["GroupName"],
        "rules": rules_of(ec2, group),
        "tagged": [tag["Value"] for tag in interface_of(hit)["TagSet"]] == [" ".join(groups), ""],
        "standby": [one["LifecycleState"] for one in states],
        "without help": [groups_of(third) == [group], [what in told for what in ("standby", "evidence", "tags of")]],
        "other": groups_of(other) == sorted(groups),
    }


TRIALS = [
    close_administration_ports,
    empty_default_security_group,
    isolate_instance,
    make_database_snapshot_private,
    make_snapshots_private,
]


def main():
    documents = json.load(sys.stdin)
    told = {}
    for trial in TRIALS:
        name = trial.__name__.replace("_", "-")
        with mock_aws():
            boto3.setup_default_session(region_name=REGION)
            told[name] = trial(script_of(documents[name]))
    calls = {name: problems_of_calls(steps) for name, steps in documents.items()}
    tried = set(told)
    scripts = {name for name, steps in documents.items() if any(step["action"] == "aws:executeScript" for step in steps)}
    json.dump({"trials": told, "calls": calls, "untried": sorted(scripts - tried)}, sys.stdout)


main()
