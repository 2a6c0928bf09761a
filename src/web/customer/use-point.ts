import { useTranslation } from 'react-i18next'
import {
  type ContactPoint,
  type ContactPointPatch,
  createContactPoint,
  removeContactPoint,
  updateContactPoint,
} from '../../shared/customers.ts'
import { useCall } from '../query.ts'
import { failed, undoable } from '../ui/undo.tsx'

/** What can be done to a contact point. What is removed can be put back for ten seconds. */
export const usePoint = (point: ContactPoint) => {
  const { t } = useTranslation()
  const params = { customerId: point.customerId, id: point.id }
  const update = useCall(updateContactPoint, { onError: failed })
  const create = useCall(createContactPoint)
  const { type, value, label, note, isPrimary, consent, validity, contactId } = point
  const removing = useCall(removeContactPoint, {
    onError: failed,
    onSuccess: () =>
      undoable({
        message: t('customer.pointRemoved', { value }),
        undo: () =>
          create.mutateAsync({
            params: { customerId: point.customerId },
            body: { type, value, label, note, isPrimary, consent, validity, contactId },
          }),
      }),
  })
  return {
    change: (body: ContactPointPatch) => update.mutate({ params, body }),
    remove: () => removing.mutate({ params }),
  }
}
