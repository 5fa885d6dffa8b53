/**
 * The services of AWS that have interface endpoints, by the last part of their endpoint service names. A name that is
 * missing here can be written in full. Not every Region has every service: AWS answers that by Region and account
 * (`aws ec2 describe-vpc-endpoint-services`).
 *
 * Source: AWS PrivateLink Guide "AWS services that integrate with AWS PrivateLink"; AWS CDK, `InterfaceVpcEndpointAwsService`;
 * moto 5.2.1, `AWS_ENDPOINT_SERVICES`.
 * As of: 2026-11-26
 */
export const endpointServices = {
  /** Named `com.amazonaws.<Region>.<name>`. */
  regional: `
    access-analyzer access-analyzer-fips account acm acm-fips acm-pca acm-pca-fips airflow.api airflow.api-fips
    airflow.env airflow.env-fips airflow.ops analytics-omics analytics-omics-fips apigateway app-integrations
    appconfig appconfig-fips appconfigdata appconfigdata-fips application-autoscaling application-signals
    applicationinsights appmesh appmesh-envoy-management apprunner apprunner.requests appstream.api
    appstream.streaming appsync-api apptest aps aps-workspaces arsenal-discovery athena auditmanager autoscaling
    autoscaling-fips autoscaling-plans awsconnector b2bi backup backup-gateway batch bcm-pricing-calculator bedrock
    bedrock-agent bedrock-agent-runtime bedrock-agentcore bedrock-agentcore.gateway bedrock-data-automation
    bedrock-data-automation-fips bedrock-data-automation-runtime bedrock-data-automation-runtime-fips bedrock-fips
    bedrock-runtime bedrock-runtime-fips billing billingconductor braket cases cassandra cassandra-fips ce
    cleanrooms cleanrooms-fips cleanrooms-ml cloudcontrolapi cloudcontrolapi-fips clouddirectory cloudformation
    cloudformation-fips cloudhsmv2 cloudtrail codeartifact.api codeartifact.repositories codebuild codebuild-fips
    codecatalyst.git codecatalyst.packages codecommit codecommit-fips codeconnections.api codedeploy
    codedeploy-commands-secure codedeploy-fips codeguru-profiler codeguru-reviewer codepipeline
    codestar-connections.api codewhisperer cognito-identity cognito-identity-fips cognito-idp cognito-idp-fips
    comprehend comprehendmedical compute-optimizer config config-fips connect-campaigns console
    control-storage-omics control-storage-omics-fips controlcatalog controltower controltower-fips
    cost-optimization-hub data-servicediscovery data-servicediscovery-fips databrew databrew-fips dataexchange
    datasync datazone datazone-fips deadline.management deadline.scheduling detective detective-fips
    deviceadvisor.iot devops-guru dicom-medical-imaging directconnect directconnect-fips discovery dlm dlm-fips dms
    dms-fips drs ds ds-data ds-data-fips dsql dynamodb-fips dynamodb-streams ebs ebs-fips ec2 ec2-fips ec2messages
    ecr-public.api ecr.api ecr.dkr ecs ecs-agent ecs-telemetry eks eks-auth eks-fips eks-proxy
    elastic-inference.runtime elasticache elasticache-fips elasticbeanstalk elasticbeanstalk-health
    elasticfilesystem elasticfilesystem-fips elasticloadbalancing elasticmapreduce elasticmapreduce-fips email
    email-fips email-smtp emr-containers emr-serverless emr-serverless-services.livy emr-serverless.dashboard
    emrwal.prod entityresolution entityresolution-fips events events-fips evidently evidently-dataplane evs evs-fips
    execute-api finspace finspace-api fis fis-fips fms fms-fips forecast forecast-fips forecastquery
    forecastquery-fips frauddetector fsx fsx-fips gamelift gameliftstreams geo.geofencing geo.maps geo.metadata
    geo.places geo.routes geo.tracking git-codecommit git-codecommit-fips glue glue.dashboard grafana
    grafana-workspace greengrass groundstation groundstation-fips guardduty guardduty-data guardduty-data-fips
    guardduty-fips healthlake highlander identitystore imagebuilder inspector-scan inspector-scan-fips inspector2
    inspector2-fips internetmonitor internetmonitor-fips invoicing iot-fips.api iot-fips.tunneling.api
    iot-fips.tunneling.data iot.api iot.credentials iot.data iot.fleethub.api iot.tunneling.api iot.tunneling.data
    iotfleetwise iotmanagedintegrations-fips.api iotmanagedintegrations.api iotroborunner iotsitewise.api
    iotsitewise.data iottwinmaker.api iottwinmaker.data iotwireless.api ivs.contribute kafka kafka-fips kafkaconnect
    kendra kinesis-firehose kinesis-streams kinesis-streams-fips kinesisanalytics kinesisanalytics-fips kms kms-fips
    lakeformation lambda launchwizard license-manager license-manager-fips license-manager-linux-subscriptions
    license-manager-linux-subscriptions-fips license-manager-user-subscriptions
    license-manager-user-subscriptions-fips lightsail logs lookoutequipment lookoutmetrics lookoutvision
    lorawan.cups lorawan.lns m2 macie2 macie2-fips mail-manager mail-manager-fips mail-manager-smtp.auth.fips
    mail-manager-smtp.open.fips managedblockchain-query managedblockchain.bitcoin.mainnet
    managedblockchain.bitcoin.testnet mediaconnect mediaconvert mediaconvert-fips medical-imaging memory-db
    memorydb-fips metering-marketplace mgn migrationhub-orchestrator migrationhub-strategy models-v2-lex monitoring
    mq mq-fips neptune-graph neptune-graph-data neptune-graph-fips network-firewall network-firewall-fips
    networkflowmonitor networkflowmonitorreports networkmanager networkmonitor nimble notifications
    notifications-contacts oam observabilityadmin organizations organizations-fips osis outposts panorama
    payment-cryptography.controlplane payment-cryptography.dataplane pca-connector-ad pca-connector-scep pcs
    pcs-fips personalize personalize-events personalize-runtime pi pi-fips pinpoint pinpoint-sms-voice-v2 pipes
    pipes-data pipes-fips polly polly-fips pricing.api private-networks profile proton q qapps qldb.session
    quicksight-website ram ram-fips rbin rbin-fips rds rds-data rds-fips redshift redshift-data redshift-data-fips
    redshift-fips redshift-serverless redshift-serverless-fips refactor-spaces rekognition rekognition-fips
    repostspace resource-explorer-2 resource-explorer-2-fips resource-groups resource-groups-fips robomaker
    rolesanywhere rolesanywhere-fips rum rum-dataplane runtime-medical-imaging runtime-v2-lex s3-outposts s3tables
    s3vectors sagemaker-data-science-assistant sagemaker-geospatial sagemaker.api sagemaker.api-fips
    sagemaker.featurestore-runtime sagemaker.featurestore-runtime-fips sagemaker.metrics sagemaker.runtime
    sagemaker.runtime-fips scheduler schemas scn secretsmanager securityhub securityhub-fips securitylake
    securitylake-fips serverlessrepo service.user-subscriptions servicecatalog servicecatalog-appregistry
    servicediscovery servicediscovery-fips servicequotas shield shield-fips signin simspaceweaver sms sms-fips
    snow-device-management sns social-messaging social-messaging-fips sqs sqs-fips ssm ssm-contacts ssm-fips
    ssm-incidents ssm-incidents-fips ssm-quicksetup ssm-sap ssm-sap-fips ssmmessages states storage-omics
    storagegateway streaming-rekognition streaming-rekognition-fips sts sts-fips swf swf-fips sync-states synthetics
    synthetics-fips tagging tags-omics tags-omics-fips tax textract textract-fips thinclient.api timestream-influxdb
    timestream-influxdb-fips tnb transcribe transcribestreaming transcribestreaming-fips transfer transfer.server
    transform transform-custom translate trustedadvisor verifiedpermissions verifiedpermissions-fips voiceid
    vpc-lattice wafv2 wafv2-fips wellarchitected wisdom workflows-omics workflows-omics-fips workmail
    workmailmessageflow workspaces workspaces-web workspaces-web-fips xray
  `
    .trim()
    .split(/\s+/) as readonly string[],

  /** Named otherwise: `{region}` stands for the Region, and a name without it is that of a global service. */
  otherwise: {
    "bcm-data-exports": "aws.api.{region}.bcm-data-exports",
    "cassandra-streams": "api.aws.{region}.cassandra-streams",
    cloudfront: "com.amazonaws.cloudfront",
    codecatalyst: "aws.api.global.codecatalyst",
    experiments: "aws.sagemaker.{region}.experiments",
    freetier: "aws.api.{region}.freetier",
    iam: "com.amazonaws.iam",
    "kendra-ranking": "aws.api.{region}.kendra-ranking",
    notebook: "aws.sagemaker.{region}.notebook",
    "partner-app": "aws.sagemaker.{region}.partner-app",
    qbusiness: "aws.api.{region}.qbusiness",
    route53: "com.amazonaws.route53",
    "s3-global.accesspoint": "com.amazonaws.s3-global.accesspoint",
    savingsplans: "com.amazonaws.savingsplans",
    studio: "aws.sagemaker.{region}.studio",
  } as Readonly<Record<string, string>>,

  /** By Region in China: named `cn.com.amazonaws.<Region>.<name>`, and `transcribe` with `.cn` behind it. */
  china: {
    "cn-north-1": `
      application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra
      cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache
      elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data
      iotsitewise.api iotsitewise.data kinesis-streams lambda license-manager monitoring rds redshift redshift-data
      sagemaker.api sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms sqs states sts
      sync-states synthetics transcribe transcribestreaming transfer xray
    `
      .trim()
      .split(/\s+/),
    "cn-northwest-1": `
      account application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra
      cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache
      elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data
      kinesis-streams lambda license-manager monitoring polly rds redshift redshift-data sagemaker.api
      sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms sqs states sts sync-states
      synthetics transcribe transcribestreaming transfer workspaces xray
    `
      .trim()
      .split(/\s+/),
  } as Readonly<Record<string, readonly string[]>>,

  /**
   * Those whose endpoints take no policy. AWS shows them in an example, and not all; where one is missing, Terraform's
   * apply fails. Source: AWS PrivateLink Guide "View endpoint policy support".
   */
  withoutPolicy: [
    "appmesh-envoy-management",
    "apprunner.requests",
    "appstream.api",
    "appstream.streaming",
    "awsconnector",
    "transfer.server",
  ] as readonly string[],

  /**
   * Those whose endpoints take no private DNS name; whoever uses them makes the records.
   * Source: AWS IoT Core Developer Guide "Using AWS IoT Core with interface VPC endpoints".
   */
  withoutPrivateDns: ["iot.credentials", "iot.data"] as readonly string[],

  /**
   * Those that listen on other TCP ports than 443.
   * Source: Amazon Keyspaces Developer Guide "Using Amazon Keyspaces with interface VPC endpoints"; Amazon SES Developer
   * Guide "Connecting to an SMTP endpoint", without port 25, which Amazon EC2 throttles.
   */
  ports: {
    cassandra: [9142],
    "cassandra-fips": [9142],
    "email-smtp": [465, 587, 2465, 2587],
  } as Readonly<Record<string, readonly number[]>>,
} as const;
