import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { submitting } from '../ui/form.tsx'
import { isComposing } from '../ui/hotkeys.ts'
import { problemText } from '../ui/problem.tsx'
import type { useStep } from './use-step.ts'

type Props = { followUp: FollowUp; step: ReturnType<typeof useStep>; onClose: () => void }

/** Says the promise in other words. */
export const RewordDialog = ({ followUp, step, onClose }: Props) => {
  const { t } = useTranslation()
  const [content, setContent] = useState(followUp.content)
  const [error, setError] = useState<Error>()
  const save = async () => {
    if (!content.trim() || content.trim() === followUp.content) return onClose()
    try {
      await step.reword(content.trim())
      onClose()
    } catch (refusal) {
      setError(refusal as Error)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('nextStep.reword')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={submitting(save)}
        onKeyDown={(event) => {
          const isSave = event.key === 'Enter' && (event.metaKey || event.ctrlKey)
          if (isSave && !isComposing(event.nativeEvent)) void save()
        }}
      >
        <Textarea
          data-autofocus
          aria-label={t('nextStep.what')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
          error={error && problemText(error)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
