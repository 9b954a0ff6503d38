import { useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button } from "../ui/controls.js";
import { Badge, Card, Table } from "../ui/layout.js";
import { NoticeRow } from "../ui/notice.js";

interface MachineProps {
  readonly title: string;
  readonly note: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly state: string }[];
  readonly moves: readonly string[];
  /** What the server's operations are called on a button: the API's catalog knows only those that it documents. */
  readonly operations: Readonly<Record<string, string>>;
  readonly send: (id: string, move: string) => Promise<unknown>;
  /** One more thing to do with each. */
  readonly below?: ReactNode;
  readonly more?: { readonly text: string; readonly run: (id: string) => void };
}

/** Things with states. Every move is offered, so that the server's refusal can name the ones it allows. */
export function Machine({ title, note, items, moves, operations, send, more, below }: MachineProps): ReactNode {
  const client = useQueryClient();
  const move = useChange(({ id, to }: { id: string; to: string }) => send(id, to), { refresh: "aviate" });
  const { variables, reset } = move;
  const actions = useMemo(
    () => ({
      transition: async ({ transition }: { readonly transition?: string | undefined }) => {
        if (!variables || transition === undefined) return;
        await send(variables.id, transition);
        reset();
        await client.invalidateQueries({ queryKey: ["aviate"] });
        say(`Done: ${transition.toLowerCase()} ${variables.id}.`);
      },
    }),
    [client, variables, reset, send],
  );
  const words = useMemo(
    // An empty phrase leaves the catalog's.
    () => [{ tag: "en", codes: { "invalid-state-transition": { title: "", actions: operations } } }],
    [operations],
  );
  return (
    <RecourseProvider actions={actions} words={words}>
      <Card title={title} note={note} wide>
        <Table caption={title} columns={["Id", "About", "State", "Actions"]}>
          {items.map((item) => (
            <Fragment key={item.id}>
              <tr>
                <th scope="row">{item.id}</th>
                <td>{item.text}</td>
                <td>
                  <Badge tone={item.state === "OPEN" || item.state === "SENT" ? "wait" : "plain"}>
                    {item.state.toLowerCase()}
                  </Badge>
                </td>
                <td className="end">
                  {moves.map((to) => (
                    <Button key={to} aria-label={`${to} ${item.id}`} onClick={() => move.mutate({ id: item.id, to })}>
                      {to}
                    </Button>
                  ))}
                  {more && (
                    <Button aria-label={`${more.text} of ${item.id}`} onClick={() => more.run(item.id)}>
                      {more.text}
                    </Button>
                  )}
                </td>
              </tr>
              {variables?.id === item.id && <NoticeRow of={move} span={4} />}
            </Fragment>
          ))}
        </Table>
        {below}
      </Card>
    </RecourseProvider>
  );
}
