"""Transit Gateways that other accounts see and attach to, which moto 5.2 keeps to their own.

As AWS does: an attachment of another account waits until it is accepted, and a Transit Gateway has no default route
table where its options say so.
"""

import copy
import json

from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models import ec2_backends
from moto.ec2.models.transit_gateway import TransitGateway, TransitGatewayBackend
from moto.ec2.models.transit_gateway_attachments import (
    TransitGatewayAttachmentBackend,
    TransitGatewayVpcAttachment,
)
from moto.ec2.models.transit_gateway_route_tables import TransitGatewayRouteTableBackend
from moto.ec2.responses.transit_gateway_attachments import TransitGatewayAttachment as AttachmentResponse
from moto.ec2.utils import describe_tag_filter
from moto.iam.models import SERVICE_NAME_CONVERSION, iam_backends
from moto.ram.models import ResourceAccessManagerBackend as RAM
from moto.ram.responses import ResourceAccessManagerResponse
from moto.ram import urls as ram_urls
from moto.utilities.utils import filter_resources

ATTACHMENT_FILTERS = (
    ("resource-id", "resource_id"),
    ("resource-owner-id", "resource_owner_id"),
    ("resource-type", "resource_type"),
    ("state", "state"),
    ("transit-gateway-attachment-id", "id"),
    ("transit-gateway-id", "transit_gateway_id"),
    ("vpc-id", "resource_id"),
)


def backends_of(region):
    return [regions[region] for regions in ec2_backends.values() if region in regions]


def gateways_of(region):
    known = {}
    for backend in backends_of(region):
        known.update(backend.transit_gateways)
    return list(known.values())


def show_to_all_accounts():
    def describe(self, filters, transit_gateway_ids):
        found = [
            one for one in gateways_of(self.region_name) if not transit_gateway_ids or one.id in transit_gateway_ids
        ]
        asns = (filters or {}).get("options.amazon-side-asn")
        if asns:
            found = [one for one in found if str(one.options["AmazonSideAsn"]) in asns]
        known = (("transit-gateway-id", "id"), ("state", "state"), ("owner-id", "owner_id"))
        return filter_resources(found, filters, known) if filters else found

    TransitGatewayBackend.describe_transit_gateways = describe


def have_no_default_route_tables():
    make = TransitGateway.__init__

    def without(self, backend, description, options=None):
        make(self, backend, description, options)
        if self.options["DefaultRouteTableAssociation"] == "disable":
            backend.transit_gateways_route_tables.pop(self.default_route_table.id)
            self.default_route_table = None
            del self.options["AssociationDefaultRouteTableId"]
            del self.options["PropagationDefaultRouteTableId"]

    TransitGateway.__init__ = without


def find_route_tables_by_tag():
    find = TransitGatewayRouteTableBackend.get_all_transit_gateway_route_tables

    def tagged(self, transit_gateway_route_table_ids=None, filters=None):
        found = find(self, transit_gateway_route_table_ids, filters)
        return describe_tag_filter(filters, found) if filters else found

    TransitGatewayRouteTableBackend.get_all_transit_gateway_route_tables = tagged


def list_attachments_of_routes():
    make = TransitGatewayRouteTableBackend.create_transit_gateway_route

    def create(self, **given):
        made = make(self, **given)
        if "transitGatewayAttachments" in made:
            made["transitGatewayAttachments"] = [made["transitGatewayAttachments"]]
        return made

    TransitGatewayRouteTableBackend.create_transit_gateway_route = create


def as_seen_by(backend, attachment):
    """Tags do not cross accounts: each has its own of what is shared."""
    if attachment.ec2_backend is backend:
        return attachment
    seen = copy.copy(attachment)
    seen.ec2_backend = backend
    return seen


def wait_to_be_accepted():
    def attach(self, transit_gateway_id, vpc_id, subnet_ids, tags=None, options=None):
        [gateway] = [one for one in gateways_of(self.region_name) if one.id == transit_gateway_id]
        made = TransitGatewayVpcAttachment(
            self, transit_gateway=gateway, tags=tags, vpc_id=vpc_id, subnet_ids=subnet_ids, options=options
        )
        owner = gateway.ec2_backend
        if owner is not self:
            made.state = "pendingAcceptance"
            # By which routes find it.
            self.transit_gateways[gateway.id] = gateway
        self.transit_gateway_attachments[made.id] = made
        owner.transit_gateway_attachments[made.id] = made
        return made

    def describe(self, transit_gateways_attachment_ids=None, filters=None):
        found = [
            one
            for one in self.transit_gateway_attachments.values()
            if not transit_gateways_attachment_ids or one.id in transit_gateways_attachment_ids
        ]
        found = filter_resources(found, filters, ATTACHMENT_FILTERS) if filters else found
        return [as_seen_by(self, one) for one in found]

    def create(self):
        return ActionResult(
            {
                "TransitGatewayVpcAttachment": self.ec2_backend.create_transit_gateway_vpc_attachment(
                    transit_gateway_id=self._get_param("TransitGatewayId"),
                    tags=self._parse_tag_specification().get("transit-gateway-attachment", {}),
                    vpc_id=self._get_param("VpcId"),
                    subnet_ids=self._get_param("SubnetIds", []),
                    options=self._get_param("Options", {}),
                )
            }
        )

    def accept(self):
        wanted = self._get_param("TransitGatewayAttachmentId")
        found = self.ec2_backend.transit_gateway_attachments.get(wanted)
        if found is None:
            raise EC2ClientError("InvalidTransitGatewayAttachmentID.NotFound", wanted)
        found.state = "available"
        return ActionResult({"TransitGatewayVpcAttachment": as_seen_by(self.ec2_backend, found)})

    TransitGatewayAttachmentBackend.create_transit_gateway_vpc_attachment = attach
    TransitGatewayAttachmentBackend.describe_transit_gateway_attachments = describe
    TransitGatewayAttachmentBackend.describe_transit_gateway_vpc_attachments = describe
    AttachmentResponse.create_transit_gateway_vpc_attachment = create
    AttachmentResponse.accept_transit_gateway_vpc_attachment = accept


def share_resources():
    tags = {}
    make = ResourceAccessManagerResponse.create_resource_share

    def create(self):
        made = make(self)
        tags[json.loads(made)["resourceShare"]["resourceShareArn"]] = self.request_params.get("tags", [])
        return made

    def shares_named(self):
        wanted = self.request_params.get("resourceShareArns")
        held = self.ram_backend.resource_shares
        return [one for one in held if not wanted or one.arn in wanted]

    def shares(self):
        found = [{**one.describe(), "tags": tags.get(one.arn, [])} for one in shares_named(self)]
        return json.dumps({"resourceShares": found})

    def associate(self):
        given = self.request_params
        [share] = [one for one in self.ram_backend.resource_shares if one.arn == given["resourceShareArn"]]
        share.add_resources(given.get("resourceArns", []))
        share.add_principals(given.get("principals", []))
        return json.dumps({"resourceShareAssociations": []})

    def permissions(self):
        return json.dumps({"permissions": []})

    SERVICE_NAME_CONVERSION["ram"] = "ResourceAccessManager"
    share_within_organization = RAM.enable_sharing_with_aws_organization

    def enable(self):
        # AWS makes its role as well, for which the provider looks.
        iam = iam_backends[self.account_id][self.partition]
        if not any(role.name == "AWSServiceRoleForResourceAccessManager" for role in iam.get_roles()):
            iam.create_service_linked_role("ram.amazonaws.com", "", "")
        return share_within_organization(self)

    RAM.enable_sharing_with_aws_organization = enable
    ResourceAccessManagerResponse.create_resource_share = create
    ResourceAccessManagerResponse.get_resource_shares = shares
    ResourceAccessManagerResponse.associate_resource_share = associate
    ResourceAccessManagerResponse.list_resource_share_permissions = permissions
    for path in ("associateresourceshare", "listresourcesharepermissions"):
        ram_urls.url_paths[f"{{0}}/{path}$"] = ResourceAccessManagerResponse.dispatch


def know_transit_gateways():
    show_to_all_accounts()
    have_no_default_route_tables()
    find_route_tables_by_tag()
    list_attachments_of_routes()
    wait_to_be_accepted()
    share_resources()
