import { useQueryClient } from '@tanstack/react-query'
import { type Customer, type CustomerPatch, getCustomer, updateCustomer } from '../../shared/customers.ts'
import { keyOf, useCall } from '../query.ts'

/** Changes fields of the customer on the page, unless someone else did meanwhile; then it is refused with a sentence. */
export const useCustomerChange = ({ id, version }: Customer) => {
  const client = useQueryClient()
  const update = useCall(updateCustomer, {
    // At once, so that a second change right after the first knows the new version.
    onSuccess: (changed) => client.setQueryData(keyOf(getCustomer, { params: { id } }), changed),
  })
  return (body: CustomerPatch) => update.mutateAsync({ params: { id }, body, ifMatch: version })
}
export type ChangeCustomer = ReturnType<typeof useCustomerChange>
