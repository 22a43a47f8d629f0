import { randomBytes } from 'node:crypto'
import { ProblemError, type Services, systemActor } from '@gongkai/api'
import { type Role, roles } from '@gongkai/schema'
import { type Command, Option } from 'commander'
import { withOffice } from '../office.ts'

interface PersonOptions {
  readonly name: string
  readonly role: Role
  readonly agency: string
}

export function addPeople(program: Command): void {
  program
    .command('people')
    .description('the members of staff')
    .command('add')
    .description('add a person; the first password is printed once')
    .argument('<username>', '3 to 60 letters, digits, “.”, “_” or “-”')
    .requiredOption('--name <name>', 'how others see the person')
    .requiredOption('--agency <code>', 'the agency whose subtree the person works on')
    .addOption(new Option('--role <role>', 'what the person may do').choices([...roles]).makeOptionMandatory())
    .action((username: string, options: PersonOptions) =>
      withOffice(({ api }) => addPerson(api.services, username, options)),
    )
}

async function addPerson(services: Services, username: string, { name, role, agency }: PersonOptions): Promise<void> {
  // An existing person is left as they are; to print a password that is not theirs would lock them out in practice.
  const people = await services.people.listPeople(systemActor)
  if (people.some((person) => person.username === username.toLowerCase())) throw new ProblemError('already-exists')
  const password = randomBytes(12).toString('base64url')
  await services.people.createPerson({ username, name, role, agencyCode: agency, password }, systemActor)
  process.stdout.write(`${username} ${password}\n`)
}
