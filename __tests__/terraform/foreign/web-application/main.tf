terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = { Application = var.name, Stage = terraform.workspace }
  }
}

variable "region" {
  default = "us-west-2"
}

variable "name" {
  default = "bookshop"
}

variable "certificate_arn" {
  default = "arn:aws:acm:us-west-2:123456789012:certificate/0d7f6e2c-1111-4222-8333-444455556666"
}

variable "site_certificate_arn" {
  default = "arn:aws:acm:us-east-1:123456789012:certificate/5b3f1d7a-aaaa-4bbb-8ccc-ddddeeeeffff"
}

data "aws_caller_identity" "current" {}

locals {
  bucket = "${var.name}-${data.aws_caller_identity.current.account_id}"
  zones  = ["${var.region}a", "${var.region}b"]
}

resource "aws_vpc" "main" {
  cidr_block = "10.80.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "main" {
  count             = 2
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = local.zones[count.index]
}

module "service" {
  source          = "./modules/service"
  name            = var.name
  vpc_id          = aws_vpc.main.id
  subnet_ids      = aws_subnet.main[*].id
  certificate_arn = var.certificate_arn
}

resource "aws_db_subnet_group" "main" {
  name       = var.name
  subnet_ids = aws_subnet.main[*].id
}

resource "aws_security_group" "database" {
  name   = "${var.name}-database"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [module.service.security_group_id]
  }
}

resource "aws_db_instance" "main" {
  identifier                  = var.name
  engine                      = "postgres"
  engine_version              = "16.3"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 50
  db_name                     = "shop"
  username                    = "shop"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.main.name
  vpc_security_group_ids      = [aws_security_group.database.id]
  storage_encrypted           = true
  multi_az                    = true
  publicly_accessible         = false
  backup_retention_period     = 14
  deletion_protection         = true
  skip_final_snapshot         = false
  final_snapshot_identifier   = "${var.name}-last"
}

resource "aws_secretsmanager_secret" "payment" {
  name                    = "${var.name}/payment-provider"
  recovery_window_in_days = 30
}
