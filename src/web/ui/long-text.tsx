import { UnstyledButton } from '@mantine/core'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './long-text.module.css'

/** A text cut after some lines, with a button for the rest when there is more. */
export const LongText = ({ children, lines = 4 }: { children: string; lines?: number }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { box, isCut } = useIsCut(isOpen)
  return (
    <div>
      <p
        ref={box}
        className={`reading ${classes.text}`}
        data-cut={isOpen ? undefined : true}
        style={{ '--lines': lines } as CSSProperties}
      >
        {children}
      </p>
      {(isCut || isOpen) && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? 'common.showLess' : 'common.showMore')}
        </UnstyledButton>
      )}
    </div>
  )
}

/** Whether the text is higher than its box, at any width. */
const useIsCut = (isOpen: boolean) => {
  const box = useRef<HTMLParagraphElement>(null)
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const text = box.current
    if (!text || isOpen) return
    const watch = new ResizeObserver(() => setCut(text.scrollHeight > text.clientHeight + 1))
    watch.observe(text)
    return () => watch.disconnect()
  }, [isOpen])
  return { box, isCut }
}
