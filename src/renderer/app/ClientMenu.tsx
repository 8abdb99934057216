import { ChevronsUpDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { type RecentFile, refusedForContent } from '../../shared/api';
import { stateWords } from '../../shared/words/clients';
import { problemSentence } from '../../shared/words/problems';
import { shellWords } from '../../shared/words/shell';
import { useToast } from '../parts/toast';
import { call, ProblemError, useCall } from './bridge';
import { go } from './go';
import { useLanguage } from './language';

/** So many recent clients stand in the menu; the page of all clients has the rest. */
const most = 8;
const allClients = '/';

/** The first letter of a client and its name. */
export function Monogram({ name }: { readonly name: string }) {
  return (
    <>
      <span className="mono" aria-hidden>
        {name.slice(0, 1).toUpperCase()}
      </span>
      <b className="tx">{name}</b>
    </>
  );
}

/** The name of the open client: opens the recent ones, and the page of all of them. `open`: its path. */
export function ClientMenu({ name, open }: { readonly name: string; readonly open: string }) {
  const language = useLanguage();
  const words = shellWords[language];
  const tell = useToast();
  const { data: clients = [], refetch } = useCall('clients.list', null);
  const recent = clients.filter(({ path }) => path !== open).slice(0, most);
  /** Two files of one firm are told apart by their own names. */
  const fileOf = (client: RecentFile): string =>
    clients.filter(({ name: each }) => each === client.name).length > 1 ? client.fileName : '';
  const stateOf = (client: RecentFile): string =>
    client.state === 'ready' ? '' : stateWords(language, client);
  const choose = async (path: string): Promise<void> => {
    if (path === allClients) return go('/');
    try {
      await call('file.open', { path });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // A dialog of its own tells of these and helps.
      if (error.problem.code === 'cancelled' || refusedForContent.has(error.problem.code)) return;
      tell(problemSentence(language, error.problem, recent.find((each) => each.path === path)?.fileName));
    }
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => void (isOpen && refetch())}>
      <Button className="client" aria-label={words.otherClient(name)}>
        <Monogram name={name} />
        <ChevronsUpDown className="i s tx" aria-hidden />
      </Button>
      <Popover className="popover client-menu" placement="bottom start" offset={4}>
        <Menu aria-label={words.recentClients} onAction={(path) => void choose(String(path))}>
          {recent.map((client) => (
            <MenuItem
              key={client.path}
              id={client.path}
              textValue={client.name || client.fileName}
              isDisabled={client.state === 'notFound'}
            >
              <span className="el">{client.name || client.fileName}</span>
              <span className="sm t3 el">
                {[fileOf(client), stateOf(client)].filter(Boolean).join(' · ')}
              </span>
            </MenuItem>
          ))}
          {recent.length > 0 && <Separator />}
          <MenuItem id={allClients}>{words.clients}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
