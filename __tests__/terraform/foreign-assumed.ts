type Values = Readonly<Record<string, unknown>>;

/**
 * What is written into the state of a configuration beside an apply, by address, as AWS would answer. What has an id is
 * not applied at all: moto lacks it, or the provider waits a minute for it. Of others moto answers a value wrongly.
 */
export const foreignAssumed: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  cluster: {
    // moto takes the tags of a template for those of what is launched from it.
    "aws_launch_template.nodes": { tag_specifications: [] },
    // moto answers with an empty remote access, for which the provider would replace the group.
    "aws_eks_node_group.default": {
      id: "orchard:default",
      arn: "arn:aws:eks:eu-central-1:123456789012:nodegroup/orchard/default/1",
      ami_type: "AL2023_x86_64_STANDARD",
      capacity_type: "ON_DEMAND",
      disk_size: 0,
      instance_types: ["t3.medium"],
      release_version: "1.30.0-20240703",
      version: "1.30",
      status: "ACTIVE",
      resources: [],
      launch_template: [{ id: "lt-0123456789abcdef0", name: "orchard-nodes", version: "1" }],
    },
    // moto has no access entries.
    "aws_eks_access_entry.operators": { id: "orchard:operators", kubernetes_groups: [] },
    "aws_eks_access_policy_association.operators": { id: "orchard#operators#view" },
  },
  "web-application": {
    // moto says of every distribution that it has the certificate of CloudFront as well.
    "aws_cloudfront_distribution.site": {
      viewer_certificate: [
        {
          acm_certificate_arn:
            "arn:aws:acm:us-east-1:123456789012:certificate/5b3f1d7a-aaaa-4bbb-8ccc-ddddeeeeffff",
          iam_certificate_id: "",
          minimum_protocol_version: "TLSv1.2_2021",
          ssl_support_method: "sni-only",
        },
      ],
    },
    "module.service.aws_launch_template.this": { tag_specifications: [] },
    "aws_db_instance.main": {
      id: "db-BOOKSHOP",
      arn: "arn:aws:rds:us-west-2:123456789012:db:bookshop",
      status: "available",
      listener_endpoint: [],
      master_user_secret: [],
      replicas: [],
    },
    "module.service.aws_lb.this": { id: balancer("loadbalancer"), arn: balancer("loadbalancer") },
    "module.service.aws_lb_listener.http": {
      id: `${balancer("listener")}/80`,
      arn: `${balancer("listener")}/80`,
      load_balancer_arn: balancer("loadbalancer"),
    },
    "module.service.aws_lb_listener.https": {
      id: `${balancer("listener")}/443`,
      arn: `${balancer("listener")}/443`,
      load_balancer_arn: balancer("loadbalancer"),
    },
  },
};

function balancer(kind: string): string {
  return `arn:aws:elasticloadbalancing:us-west-2:123456789012:${kind}/app/bookshop/0123456789abcdef`;
}
