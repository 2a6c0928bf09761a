-- What was sold, and what was paid.

create table products (
  id         uuid primary key,
  code       text not null,
  name       text not null,
  name_terms text[] not null default '{}',
  name_key   text not null default '',
  unit       text,
  price      bigint check (price >= 0),
  currency   text check (currency ~ '^[A-Z]{3}$'),
  active     boolean not null default true,
  note       text,
  version    integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references users,
  updated_at timestamptz not null,
  trashed_at timestamptz,
  trashed_by uuid references users,
  check ((price is null) = (currency is null))
);
create unique index products_code on products (lower(code)) where trashed_at is null;
create index products_trashed on products (trashed_at desc, id desc) where trashed_at is not null;
create index products_name_terms on products using gin (name_terms);

create table orders (
  customer_id      uuid not null references customers,
  id               uuid not null,
  number           text not null,
  ordered_at       timestamptz not null,
  status           text not null check (status in ('draft', 'confirmed', 'paid', 'shipped', 'completed', 'cancelled', 'refunded')),
  channel          text,
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  discount         bigint not null default 0 check (discount >= 0),
  total            bigint not null check (total >= 0),
  paid             bigint not null default 0 check (paid >= 0),
  note             text,
  contact_id       uuid,
  communication_id uuid,
  version          integer not null default 1,
  created_at       timestamptz not null,
  created_by       uuid references users,
  updated_at       timestamptz not null,
  trashed_at       timestamptz,
  trashed_by       uuid references users,
  primary key (customer_id, id)
);
alter table orders add constraint orders_contact
  foreign key (customer_id, contact_id) references contacts (customer_id, id);
alter table orders add constraint orders_communication
  foreign key (customer_id, communication_id) references communications (customer_id, id);
create index orders_timeline on orders (customer_id, ordered_at desc, id desc) where trashed_at is null;
create index orders_time on orders (ordered_at desc, id desc) where trashed_at is null;
create index orders_total on orders (total desc, id desc) where trashed_at is null;
create index orders_status on orders (status, ordered_at desc, id desc) where trashed_at is null;
create index orders_created on orders (created_at desc, id desc) where trashed_at is null;
create index orders_trashed on orders (trashed_at desc, id desc) where trashed_at is not null;
create index orders_number on orders (number, id) where trashed_at is null;
create index orders_number_part on orders using gin (lower(number) gin_trgm_ops);

-- An order number is unique in the organisation, but a unique constraint on a customer-keyed table must contain
-- customer_id, so the numbers stand in a table of their own.
create table order_numbers (
  number      text primary key,
  customer_id uuid not null,
  order_id    uuid not null
);
create sequence order_number_sequence;

create table order_items (
  customer_id uuid not null,
  order_id    uuid not null,
  id          uuid not null,
  position    integer not null,
  product_id  uuid references products,
  name        text not null,
  quantity    numeric(14, 4) not null check (quantity > 0),
  unit        text,
  unit_price  bigint not null check (unit_price >= 0),
  amount      bigint not null check (amount >= 0),
  primary key (customer_id, order_id, id)
);
alter table order_items add constraint order_items_order
  foreign key (customer_id, order_id) references orders (customer_id, id);
comment on column order_items.name is 'as sold: a later change of the product leaves it';
create index order_items_product on order_items (product_id);

create table payments (
  customer_id uuid not null,
  order_id    uuid not null,
  id          uuid not null,
  amount      bigint not null check (amount >= 0),
  paid_at     timestamptz not null,
  method      text,
  note        text,
  created_at  timestamptz not null,
  created_by  uuid references users,
  primary key (customer_id, order_id, id)
);
alter table payments add constraint payments_order
  foreign key (customer_id, order_id) references orders (customer_id, id);
