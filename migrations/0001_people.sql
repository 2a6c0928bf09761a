-- Who works here, what they may do, and how they prove who they are. Small reference data: not keyed by customer.

create extension if not exists pg_trgm;

create table organisation (
  id          boolean primary key default true check (id),
  name        text not null,
  country     text not null check (country ~ '^[A-Z]{2}$'),
  time_zone   text not null,
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  locale      text not null check (locale in ('zh-CN', 'en')),
  claim_limit integer not null default 200 check (claim_limit >= 0),
  version     integer not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

create table roles (
  id          uuid primary key,
  code        text unique,
  name        text not null,
  scope       text not null check (scope in ('own', 'team', 'team_and_below', 'all')),
  permissions text[] not null,
  field_rules jsonb not null default '[]',
  version     integer not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
comment on column roles.code is 'of a built-in role; null for those an organisation made';
create unique index roles_name on roles (lower(name));

create table teams (
  id         uuid primary key,
  name       text not null,
  parent_id  uuid references teams,
  version    integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (parent_id <> id)
);
create index teams_parent on teams (parent_id);

create table users (
  id              uuid primary key,
  name            text not null,
  name_terms      text[] not null default '{}',
  name_key        text not null default '',
  email           text not null,
  password_hash   text,
  role_id         uuid not null references roles,
  team_id         uuid references teams,
  locale          text not null check (locale in ('zh-CN', 'en')),
  time_zone       text not null,
  deactivated_at  timestamptz,
  last_seen_at    timestamptz,
  version         integer not null default 1,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
comment on column users.password_hash is 'argon2id; null until the invitation is used';
create unique index users_email on users (lower(email));
create index users_team on users (team_id);
create index users_role on users (role_id);

create table sessions (
  id           uuid primary key,
  token_hash   bytea not null unique,
  user_id      uuid not null references users,
  user_agent   text not null,
  address      text,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
comment on column sessions.token_hash is 'SHA-256 of a random 256-bit token, so the table alone lets nobody in';
create index sessions_user on sessions (user_id);

create table api_keys (
  id           uuid primary key,
  key_hash     bytea not null unique,
  prefix       text not null,
  user_id      uuid not null references users,
  name         text not null,
  permissions  text[],
  created_at   timestamptz not null,
  last_used_at timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz
);
comment on column api_keys.permissions is 'null: all of its user''s; else never more than those';
create index api_keys_user on api_keys (user_id);

create table one_time_links (
  id         uuid primary key,
  token_hash bytea not null unique,
  purpose    text not null check (purpose in ('setup', 'password')),
  user_id    uuid references users,
  created_at timestamptz not null,
  created_by uuid references users,
  expires_at timestamptz,
  used_at    timestamptz,
  check ((purpose = 'password') = (user_id is not null))
);

create table sign_in_attempts (
  who_hash bytea not null,
  address  text not null,
  at       timestamptz not null
);
comment on table sign_in_attempts is 'under way or failed: those before a success are removed';
comment on column sign_in_attempts.who_hash is 'SHA-256 of the user''s id, or of an e-mail address that is nobody''s';
create index sign_in_attempts_who on sign_in_attempts (who_hash, at);
create index sign_in_attempts_address on sign_in_attempts (address, at);

create table saved_views (
  id         uuid primary key,
  user_id    uuid not null references users,
  list       text not null,
  name       text not null,
  shared     boolean not null default false,
  filter     text,
  sort       text,
  columns    text[],
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index saved_views_list on saved_views (list);

create table idempotency_keys (
  user_id    uuid not null references users,
  key        text not null,
  request    text not null,
  body_hash  bytea not null,
  status     integer,
  answer     jsonb,
  created_at timestamptz not null,
  primary key (user_id, key)
);
comment on column idempotency_keys.request is 'method and address that the key was first used with';
create index idempotency_keys_created on idempotency_keys (created_at);
