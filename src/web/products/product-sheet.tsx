import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createProduct, type Product, updateProduct } from '../../shared/orders.ts'
import { useMe } from '../me.ts'
import { useCall } from '../query.ts'
import { submitting, useForm } from '../ui/form.tsx'
import { isComposing, written } from '../ui/hotkeys.ts'
import { errorAt, ProblemSummary } from '../ui/problem.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { done } from '../ui/undo.tsx'
import { ProductForm, shownPaths } from './product-form.tsx'
import { emptyProduct, inputOf, type ProductValues, valuesOf, wrongIn } from './product-values.ts'
import classes from './products.module.css'
import { useProductVerbs } from './use-product-verbs.ts'

type Props = {
  opened: boolean
  onClose: () => void
  /** To edit; left out to create one. */
  product?: Product
}

/** The form of a new product or of one that is there. */
export const ProductSheet = (props: Props) => {
  // Begun anew each time it opens.
  const [opening, setOpening] = useState({ count: 0, opened: props.opened })
  if (opening.opened !== props.opened)
    setOpening({ count: opening.count + (props.opened ? 1 : 0), opened: props.opened })
  return <Filling key={opening.count} {...props} />
}

const Filling = ({ opened, onClose, product }: Props) => {
  const { t } = useTranslation()
  const { currency } = useMe().organisation
  const { trash } = useProductVerbs()
  const [isChecked, setChecked] = useState(false)
  const save = useSave(product, () => {
    form.reset()
    onClose()
  })
  const form = useForm(product ? valuesOf(product, currency) : emptyProduct(currency), {
    problem: save.error,
    draft: product ? undefined : 'product.new',
  })
  const wrong = wrongIn(form.values)
  const submit = () => {
    setChecked(true)
    if (Object.keys(wrong).length === 0) save.run(form.values)
  }
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={product ? t('products.editTitle', { name: product.name }) : t('products.new')}
      footer={
        <>
          {product && (
            <Button
              variant="subtle"
              color="gray"
              className={classes.trash}
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={() => {
                onClose()
                void trash([product])
              }}
            >
              {t('common.delete')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form="product" loading={save.isPending} title={written('mod+enter')}>
            {product ? t('common.save') : t('products.create')}
          </Button>
        </>
      }
    >
      <form
        id="product"
        noValidate
        className={classes.form}
        onSubmit={submitting(submit)}
        onKeyDown={(event) => {
          const isSave = (event.metaKey || event.ctrlKey) && event.key === 'Enter'
          if (isSave && !isComposing(event.nativeEvent)) submit()
        }}
      >
        <ProblemSummary error={save.error} shown={shownPaths} />
        <ProductForm
          form={form}
          wrong={isChecked ? wrong : {}}
          priceError={errorAt(save.error, 'price/amount') ?? errorAt(save.error, 'price')}
          isNew={!product}
        />
      </form>
    </Sheet>
  )
}

const useSave = (product: Product | undefined, onSaved: () => void) => {
  const { t } = useTranslation()
  /** The same for each try, so that a lost answer doesn't make a second product. */
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const create = useCall(createProduct, {
    onSuccess: ({ name }) => {
      onSaved()
      done(t('products.created', { name }))
    },
  })
  const update = useCall(updateProduct, {
    onSuccess: () => {
      onSaved()
      done(t('common.saved'))
    },
  })
  const active = product ? update : create
  return {
    error: active.error,
    isPending: active.isPending,
    run: (values: ProductValues) =>
      product
        ? update.mutate({ params: { id: product.id }, body: inputOf(values), ifMatch: product.version })
        : create.mutate({ body: inputOf(values), idempotencyKey }),
  }
}
