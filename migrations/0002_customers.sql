-- Customers and how to reach them. Every row of a customer is keyed by (customer_id, id), so that the schema can be
-- distributed by customer and a row can't point to another customer's.

create table customers (
  id          uuid primary key,
  kind        text not null check (kind in ('person', 'company')),
  name        text not null check (name <> ''),
  name_terms  text[] not null default '{}',
  name_key    text not null default '',
  gender      text check (gender in ('male', 'female', 'other')),
  birthday    date,
  source      text,
  stage       text,
  level       text,
  industry    text,
  address     text,
  note        text,
  tags        text[] not null default '{}',
  owner_id    uuid references users,
  owner_since timestamptz,
  version     integer not null default 1,
  created_at  timestamptz not null,
  created_by  uuid references users,
  updated_at  timestamptz not null,
  trashed_at  timestamptz,
  trashed_by  uuid references users,
  check ((owner_id is null) = (owner_since is null))
);
comment on column customers.owner_id is 'null: in the pool, to be claimed';
comment on column customers.name_terms is 'short keys of the name: Han characters and pairs, pinyin initials';
comment on column customers.name_key is 'the name folded, and its pinyin, for matching any part';
create index customers_owner on customers (owner_id, id) where trashed_at is null;
create index customers_created on customers (created_at desc, id desc) where trashed_at is null;
create index customers_updated on customers (updated_at desc, id desc) where trashed_at is null;
create index customers_name on customers (name, id) where trashed_at is null;
create index customers_stage on customers (stage, id) where trashed_at is null;
create index customers_level on customers (level, id) where trashed_at is null;
create index customers_source on customers (source, id) where trashed_at is null;
create index customers_birthday on customers (birthday, id) where trashed_at is null;
create index customers_tags on customers using gin (tags);
create index customers_name_terms on customers using gin (name_terms);
create index customers_name_key on customers using gin (name_key gin_trgm_ops);
create index customers_trashed on customers (trashed_at desc, id desc) where trashed_at is not null;

create table contacts (
  customer_id uuid not null references customers,
  id          uuid not null,
  name        text not null check (name <> ''),
  name_terms  text[] not null default '{}',
  name_key    text not null default '',
  title       text,
  gender      text check (gender in ('male', 'female', 'other')),
  birthday    date,
  note        text,
  is_primary  boolean not null default false,
  version     integer not null default 1,
  created_at  timestamptz not null,
  created_by  uuid references users,
  updated_at  timestamptz not null,
  trashed_at  timestamptz,
  trashed_by  uuid references users,
  primary key (customer_id, id)
);
create unique index contacts_primary on contacts (customer_id) where is_primary and trashed_at is null;
create index contacts_trashed on contacts (trashed_at desc, id desc) where trashed_at is not null;
create index contacts_name_terms on contacts using gin (name_terms);
create index contacts_name_key on contacts using gin (name_key gin_trgm_ops);

create table contact_points (
  customer_id uuid not null references customers,
  id          uuid not null,
  contact_id  uuid,
  type        text not null check (type in ('phone', 'email', 'wechat', 'wecom', 'whatsapp', 'qq', 'address', 'website', 'other')),
  value       text not null,
  normalised  text,
  country     text,
  digits      text,
  label       text not null default '',
  note        text not null default '',
  is_primary  boolean not null default false,
  consent     text not null default 'unknown' check (consent in ('unknown', 'granted', 'withdrawn')),
  validity    text not null default 'unknown' check (validity in ('unknown', 'valid', 'invalid')),
  position    integer not null default 0,
  created_at  timestamptz not null,
  primary key (customer_id, id)
);
alter table contact_points add constraint contact_points_contact
  foreign key (customer_id, contact_id) references contacts (customer_id, id);
comment on column contact_points.value is 'as it was written';
comment on column contact_points.normalised is 'phone in E.164 by the organisation''s country, e-mail in lower case';
comment on column contact_points.digits is 'of a phone number, for finding any part of it in any format';
create index contact_points_digits on contact_points using gin (digits gin_trgm_ops) where digits is not null;
create index contact_points_value on contact_points using gin (lower(value) gin_trgm_ops);

create table owner_periods (
  customer_id uuid not null references customers,
  id          uuid not null,
  owner_id    uuid references users,
  from_at     timestamptz not null,
  by_user_id  uuid references users,
  primary key (customer_id, id)
);
comment on table owner_periods is 'who owned a customer since when; null: it lay in the pool';

create table customer_stats (
  customer_id           uuid primary key references customers,
  last_communication_at timestamptz,
  last_inbound_at       timestamptz,
  communication_count   integer not null default 0,
  next_follow_up_at     timestamptz,
  next_follow_up_on     date,
  open_follow_up_count  integer not null default 0,
  order_count           integer not null default 0,
  order_total           bigint not null default 0,
  order_totals          jsonb not null default '{}',
  last_order_at         timestamptz
);
comment on table customer_stats is 'what lists sort and filter by: kept in the transaction of what it counts, rebuildable';
comment on column customer_stats.next_follow_up_at is 'an order: for a follow-up of a whole day its midnight in UTC';
comment on column customer_stats.next_follow_up_on is 'its day, when the next follow-up is one of a whole day';
comment on column customer_stats.order_total is 'sold, in minor units of the organisation''s currency';
comment on column customer_stats.order_totals is 'sold, currency → minor units';
create index customer_stats_last_communication on customer_stats (last_communication_at desc nulls last, customer_id desc);
create index customer_stats_next_follow_up on customer_stats (next_follow_up_at, customer_id);
create index customer_stats_communications on customer_stats (communication_count desc, customer_id desc);
create index customer_stats_orders on customer_stats (order_count desc, customer_id desc);
create index customer_stats_order_total on customer_stats (order_total desc, customer_id desc);
create index customer_stats_last_order on customer_stats (last_order_at desc nulls last, customer_id desc);
