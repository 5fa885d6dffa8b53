/** What makes an engine refuse connections without TLS. */
export type ForcedTls =
  | {
      readonly kind: "parameter";
      readonly parameter: string;
      readonly value: string;
      /** AWS takes `immediate` for no value that is the family's default: the next plan would show it again. */
      readonly applyMethod: "immediate" | "pending-reboot";
    }
  | {
      /** An option adds a port with TLS; the port without it has to be closed by the security group. */
      readonly kind: "option";
      readonly option: string;
      readonly port: number;
      readonly settings: Readonly<Record<string, string>>;
    };

export interface DatabaseVersion {
  /** Family of the parameter group. */
  readonly family: string;
  readonly tls: ForcedTls;
  /** Whether identities of IAM can sign in. */
  readonly iam: boolean;
}

export interface DatabaseEngine {
  /** RDS runs DB instances, Aurora clusters. */
  readonly service: "rds" | "aurora";
  /** On which it listens, with TLS or without. */
  readonly port: number;
  /** How RDS Proxy calls its protocol; none where the proxy cannot ask every client for IAM. */
  readonly proxyFamily?: "MYSQL" | "POSTGRESQL";
  /** Logs that it exports to CloudWatch Logs. */
  readonly logs: readonly string[];
  /** Parameters that have it write what is exported. */
  readonly logParameters: Readonly<Record<string, string>>;
  /** Instance classes that refuse Performance Insights: `db.t3.` stands for all that begin so. */
  readonly classesWithoutInsights: readonly string[];
  /** By major version. */
  readonly versions: Readonly<Record<string, DatabaseVersion>>;
}

const forceSsl = (applyMethod: "immediate" | "pending-reboot"): ForcedTls => ({
  kind: "parameter",
  parameter: "rds.force_ssl",
  value: "1",
  applyMethod,
});

const secureTransport = (value: "1" | "ON", applyMethod: "immediate" | "pending-reboot"): ForcedTls => ({
  kind: "parameter",
  parameter: "require_secure_transport",
  value,
  applyMethod,
});

const oracleSsl = {
  kind: "option",
  option: "SSL",
  port: 2484,
  settings: {
    "SQLNET.CIPHER_SUITE": "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "SQLNET.SSL_VERSION": "1.2",
  },
} as const satisfies ForcedTls;

const smallClasses = [
  "db.t2.micro",
  "db.t2.small",
  "db.t3.micro",
  "db.t3.small",
  "db.t4g.micro",
  "db.t4g.small",
];

const mysqlLogs = {
  logs: ["audit", "error", "general", "slowquery"],
  logParameters: { log_output: "FILE", slow_query_log: "1" },
} as const;

const postgresLogParameters = { log_min_duration_statement: "1000", log_statement: "ddl" } as const;

const sqlServer = (edition: "ee" | "se"): DatabaseEngine => ({
  service: "rds",
  port: 1433,
  logs: ["agent", "error"],
  logParameters: {},
  classesWithoutInsights: [],
  versions: {
    "14.00": { family: `sqlserver-${edition}-14.0`, tls: forceSsl("pending-reboot"), iam: false },
    "15.00": { family: `sqlserver-${edition}-15.0`, tls: forceSsl("pending-reboot"), iam: false },
    "16.00": { family: `sqlserver-${edition}-16.0`, tls: forceSsl("pending-reboot"), iam: false },
  },
});

const oracle = (engine: string, versions: readonly string[]): DatabaseEngine => ({
  service: "rds",
  port: 1521,
  logs: ["alert", "audit", "listener", "trace"],
  logParameters: {},
  classesWithoutInsights: [],
  versions: Object.fromEntries(
    versions.map((version) => [version, { family: `${engine}-${version}`, tls: oracleSsl, iam: false }]),
  ),
});

/**
 * Engines of RDS and Aurora by which a database is offered, with what forces TLS in each major version.
 *
 * Sources: Amazon RDS User Guide "Requiring SSL/TLS for all connections to a MySQL DB instance", "Requiring SSL/TLS for all
 * connections to a MariaDB DB instance" (default from 11.8, no reboot), "Using SSL with a PostgreSQL DB instance" (default
 * from 15), "Using SSL with a Microsoft SQL Server DB instance" (static), "Oracle Secure Sockets Layer"; Amazon Aurora User
 * Guide "Requiring an SSL/TLS connection to an Aurora PostgreSQL DB cluster" (default from 17), "TLS connections to Aurora
 * MySQL DB clusters"; issue 39252 of the AWS provider (`immediate` beside a default). IAM: "Supported Regions and DB engines
 * for IAM database authentication", for RDS and Aurora. Passwords: RDS makes and renews the master password of each engine here,
 * "Limitations for Secrets Manager integration with Amazon RDS" (RDS Custom alone has none). Logs: Amazon RDS API Reference "CreateDBInstance",
 * "CreateDBCluster". Classes: "DB engine, Region, and instance class support for Database Insights". Proxy: API Reference "UserAuthConfig", "CreateDBProxy".
 * As of: 2026-12-01
 */
export const databaseEngines = {
  "aurora-mysql": {
    service: "aurora",
    port: 3306,
    proxyFamily: "MYSQL",
    logs: mysqlLogs.logs,
    // What the audit log holds is off by default.
    logParameters: {
      server_audit_events: "CONNECT,QUERY_DCL,QUERY_DDL",
      server_audit_logging: "1",
      slow_query_log: "1",
    },
    classesWithoutInsights: ["db.t2.", "db.t3.", "db.t4g.micro", "db.t4g.small"],
    versions: {
      "8.0": { family: "aurora-mysql8.0", tls: secureTransport("ON", "immediate"), iam: true },
    },
  },
  "aurora-postgresql": {
    service: "aurora",
    port: 5432,
    proxyFamily: "POSTGRESQL",
    logs: ["iam-db-auth-error", "instance", "postgresql"],
    logParameters: postgresLogParameters,
    classesWithoutInsights: [],
    versions: {
      "14": { family: "aurora-postgresql14", tls: forceSsl("immediate"), iam: true },
      "15": { family: "aurora-postgresql15", tls: forceSsl("immediate"), iam: true },
      "16": { family: "aurora-postgresql16", tls: forceSsl("immediate"), iam: true },
      "17": { family: "aurora-postgresql17", tls: forceSsl("pending-reboot"), iam: true },
    },
  },
  mariadb: {
    service: "rds",
    port: 3306,
    proxyFamily: "MYSQL",
    ...mysqlLogs,
    classesWithoutInsights: smallClasses,
    versions: {
      "10.6": { family: "mariadb10.6", tls: secureTransport("1", "immediate"), iam: false },
      "10.11": { family: "mariadb10.11", tls: secureTransport("1", "immediate"), iam: true },
      "11.4": { family: "mariadb11.4", tls: secureTransport("1", "immediate"), iam: true },
      "11.8": { family: "mariadb11.8", tls: secureTransport("1", "pending-reboot"), iam: true },
    },
  },
  mysql: {
    service: "rds",
    port: 3306,
    proxyFamily: "MYSQL",
    ...mysqlLogs,
    classesWithoutInsights: smallClasses,
    versions: {
      "8.0": { family: "mysql8.0", tls: secureTransport("1", "immediate"), iam: true },
      "8.4": { family: "mysql8.4", tls: secureTransport("1", "immediate"), iam: true },
    },
  },
  "oracle-ee": oracle("oracle-ee", ["19"]),
  "oracle-ee-cdb": oracle("oracle-ee-cdb", ["19", "21"]),
  "oracle-se2": oracle("oracle-se2", ["19"]),
  "oracle-se2-cdb": oracle("oracle-se2-cdb", ["19", "21"]),
  postgres: {
    service: "rds",
    port: 5432,
    proxyFamily: "POSTGRESQL",
    logs: ["iam-db-auth-error", "postgresql", "upgrade"],
    logParameters: postgresLogParameters,
    classesWithoutInsights: [],
    versions: {
      "14": { family: "postgres14", tls: forceSsl("immediate"), iam: true },
      "15": { family: "postgres15", tls: forceSsl("pending-reboot"), iam: true },
      "16": { family: "postgres16", tls: forceSsl("pending-reboot"), iam: true },
      "17": { family: "postgres17", tls: forceSsl("pending-reboot"), iam: true },
      "18": { family: "postgres18", tls: forceSsl("pending-reboot"), iam: true },
    },
  },
  "sqlserver-ee": sqlServer("ee"),
  "sqlserver-se": sqlServer("se"),
} as const satisfies Readonly<Record<string, DatabaseEngine>>;

/** Engines, and versions of engines, that are not offered, with what their users can do. */
export const refusedDatabases: Readonly<Record<string, { readonly because: string; readonly fix: string }>> =
  {
    "custom-oracle-ee": {
      because: "RDS Custom has no parameter or option that forces TLS",
      fix: "choose oracle-ee, whose port without TLS is closed",
    },
    "custom-sqlserver-ee": {
      because: "RDS Custom has no parameter that forces TLS",
      fix: "choose sqlserver-ee, which forces TLS",
    },
    "custom-sqlserver-se": {
      because: "RDS Custom has no parameter that forces TLS",
      fix: "choose sqlserver-se, which forces TLS",
    },
    "mariadb 10.4": {
      because: "MariaDB before 10.5 has no require_secure_transport, so nothing forces TLS",
      fix: "choose mariadb 10.11 or later",
    },
    "sqlserver-ex": {
      because: "SQL Server Express has no standby in another zone",
      fix: "choose sqlserver-se",
    },
    "sqlserver-web": {
      because: "SQL Server Web has no standby in another zone in every version",
      fix: "choose sqlserver-se",
    },
  };
