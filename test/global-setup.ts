import type { TestProject } from 'vitest/node'
import { startTestServer } from './postgres-server.ts'

/** Starts the database server of a test run, once, and stops it at the end. */
export async function setup(project: TestProject) {
  const { url, template, stop } = await startTestServer()
  project.provide('testServer', { url, template })
  return stop
}
