import { ProblemError, type Services, systemActor } from '@gongkai/api'
import { type Role, roles } from '@gongkai/schema'
import { type Command, Option } from 'commander'
import { withOffice } from '../office.ts'

interface PersonOptions {
  readonly name: string
  readonly role: Role
  readonly agency: string
}

const usernameHelp = '3 to 60 letters, digits, “.”, “_” or “-”'

export function addPeople(program: Command): void {
  const people = program.command('people').description('the members of staff')
  people
    .command('add')
    .description('add a person; the first password is printed once and must be changed at the first sign-in')
    .argument('<username>', usernameHelp)
    .requiredOption('--name <name>', 'how others see the person')
    .requiredOption('--agency <code>', 'the agency whose subtree the person works on')
    .addOption(new Option('--role <role>', 'what the person may do').choices([...roles]).makeOptionMandatory())
    .action((username: string, options: PersonOptions) =>
      withOffice(({ api }) => addPerson(api.services, username, options)),
    )
  people
    .command('reset-password')
    .description('give a person a new password, for an administrator whom no other can help; it is printed once')
    .argument('<username>', usernameHelp)
    .action((username: string) => withOffice(({ api }) => resetPassword(api.services, username)))
  people
    .command('unlock')
    .description('let a person try again at once after too many wrong passwords')
    .argument('<username>', usernameHelp)
    .action((username: string) => withOffice(({ api }) => unlock(api.services, username)))
}

async function addPerson({ people }: Services, username: string, options: PersonOptions): Promise<void> {
  const { name, role, agency: agencyCode } = options
  const { password } = await people.addPerson({ username, name, role, agencyCode }, systemActor)
  process.stdout.write(`${username} ${password}\n`)
}

async function resetPassword({ people }: Services, username: string): Promise<void> {
  const { password } = await people.resetPassword(await idOf(people, username), systemActor)
  process.stdout.write(`${username} ${password}\n`)
}

async function unlock({ people }: Services, username: string): Promise<void> {
  await people.unlockPerson(await idOf(people, username), systemActor)
}

async function idOf(people: Services['people'], username: string): Promise<string> {
  const account = await people.findAccountByUsername(username.toLowerCase())
  if (!account) throw new ProblemError('person-unknown')
  return account.person.id
}
