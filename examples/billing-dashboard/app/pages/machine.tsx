import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button } from "../ui/controls.js";
import { Badge, Card, Table } from "../ui/layout.js";
import { NoticeRow } from "../ui/notice.js";

interface Item {
  readonly id: string;
  readonly text: string;
  readonly state: string;
}

interface MachineProps {
  readonly title: string;
  readonly note: string;
  readonly items: readonly Item[];
  readonly moves: readonly string[];
  /** What the server's operations are called on a button: the API's catalog knows only those that it documents. */
  readonly operations: Readonly<Record<string, string>>;
  readonly send: (id: string, move: string) => Promise<unknown>;
  /** One thing to read of each; fulfilled with what it says. */
  readonly report?: (id: string) => Promise<string>;
}

type MachineRowProps = Item & Pick<MachineProps, "moves" | "send" | "report">;

/** Its own changes: two may be under way, and either may be refused. */
function MachineRow({ id, text, state, moves, send, report }: MachineRowProps): ReactNode {
  const client = useQueryClient();
  const move = useChange((to: string) => send(id, to), { refresh: "aviate" });
  const read = useChange(async () => report?.(id), { refresh: "nothing", done: (said = "") => said });
  const { reset } = move;
  const actions = useMemo(
    () => ({
      transition: async ({ transition }: { readonly transition?: string | undefined }) => {
        if (transition === undefined) return;
        await send(id, transition);
        reset();
        await client.invalidateQueries({ queryKey: ["aviate"] });
        say(`Done: ${transition.toLowerCase()} ${id}.`);
      },
    }),
    [client, id, reset, send],
  );
  return (
    <RecourseProvider actions={actions}>
      <tr>
        <th scope="row">{id}</th>
        <td>{text}</td>
        <td>
          <Badge tone={state === "OPEN" || state === "SENT" ? "wait" : "plain"}>{state.toLowerCase()}</Badge>
        </td>
        <td className="end">
          {moves.map((to) => (
            <Button key={to} aria-label={`${to} ${id}`} onClick={() => move.mutate(to)}>
              {to}
            </Button>
          ))}
          {report && (
            <Button aria-label={`Report of ${id}`} onClick={() => read.mutate()}>
              Report
            </Button>
          )}
        </td>
      </tr>
      <NoticeRow of={move} span={4} />
      <NoticeRow of={read} span={4} />
    </RecourseProvider>
  );
}

/** Things with states. Every move is offered, so that the server's refusal can name the ones it allows. */
export function Machine({ title, note, items, operations, ...row }: MachineProps): ReactNode {
  const words = useMemo(
    // An empty phrase leaves the catalog's.
    () => [{ tag: "en", codes: { "invalid-state-transition": { title: "", actions: operations } } }],
    [operations],
  );
  return (
    <RecourseProvider words={words}>
      <Card title={title} note={note} wide>
        <Table caption={title} columns={["Id", "About", "State", "Actions"]}>
          {items.map((item) => (
            <MachineRow key={item.id} {...item} {...row} />
          ))}
        </Table>
      </Card>
    </RecourseProvider>
  );
}
