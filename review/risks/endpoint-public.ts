import { anyOf } from "../judges/any-of";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const endpointPublic = {
  id: "endpoint-public",
  severity: "high",
  reason: "What only the network reached is open, or is sent in clear.",
  advice: "Keep it private, and keep TLS.",
  source: 'AWS FSBP Transfer.2, MSK.1, SageMaker.1; Amazon API Gateway Developer Guide, "Private REST APIs"',
  reads: {
    aws_api_gateway_rest_api: ["endpoint_configuration.types"],
    aws_transfer_server: ["endpoint_type", "protocols"],
    aws_msk_cluster: ["encryption_info.encryption_in_transit.client_broker"],
    aws_lightsail_database: ["publicly_accessible"],
    aws_sagemaker_notebook_instance: ["direct_internet_access", "root_access"],
    aws_emr_block_public_access_configuration: ["block_public_security_group_rules"],
    aws_workspaces_directory: ["self_service_permissions"],
  },
  judge: anyOf(
    turnsBad({
      path: "endpoint_configuration.types",
      absent: "PRIVATE",
      bad: (type) => type !== "PRIVATE",
      message: "can be reached from the internet",
    }),
    turnsBad({
      path: "endpoint_type",
      absent: "VPC",
      bad: (type) => type === "PUBLIC",
      message: "can be reached from the internet",
    }),
    turnsBad({
      path: "protocols",
      absent: "SFTP",
      bad: (name) => name === "FTP",
      created: true,
      message: "takes files in clear",
    }),
    turnsBad({
      path: "encryption_info.encryption_in_transit.client_broker",
      absent: "TLS",
      bad: (mode) => mode !== "TLS",
      created: true,
      message: "takes clients in clear",
    }),
    turnsBad({
      path: "direct_internet_access",
      absent: "Disabled",
      bad: (mode) => mode === "Enabled",
      message: "reaches the internet past the network",
    }),
    turnedOn("publicly_accessible", "can be reached from the internet", { created: true }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_api_gateway_rest_api",
        before: { endpoint_configuration: [{ types: ["PRIVATE"] }] },
        after: { endpoint_configuration: [{ types: ["REGIONAL"] }] },
      },
      { type: "aws_transfer_server", before: { endpoint_type: "VPC" }, after: { endpoint_type: "PUBLIC" } },
      { type: "aws_transfer_server", before: { protocols: ["SFTP"] }, after: { protocols: ["SFTP", "FTP"] } },
      {
        type: "aws_msk_cluster",
        before: { encryption_info: [{ encryption_in_transit: [{ client_broker: "TLS" }] }] },
        after: { encryption_info: [{ encryption_in_transit: [{ client_broker: "TLS_PLAINTEXT" }] }] },
      },
      {
        type: "aws_sagemaker_notebook_instance",
        before: { direct_internet_access: "Disabled" },
        after: { direct_internet_access: "Enabled" },
      },
      {
        type: "aws_lightsail_database",
        before: { publicly_accessible: false },
        after: { publicly_accessible: true },
      },
    ],
    harmless: [
      {
        type: "aws_api_gateway_rest_api",
        before: { endpoint_configuration: [{ types: ["REGIONAL"] }] },
        after: { endpoint_configuration: [{ types: ["PRIVATE"] }] },
      },
      { type: "aws_transfer_server", before: { protocols: ["SFTP", "FTP"] }, after: { protocols: ["SFTP"] } },
    ],
  },
} as const satisfies Risk;
