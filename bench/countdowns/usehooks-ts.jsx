import { useEffect } from "react";
import { useCountdown } from "usehooks-ts";
import { benchComponent } from "./run.jsx";

benchComponent(({ deadline }) => {
  const [count, { startCountdown }] = useCountdown({
    countStart: Math.ceil((deadline - Date.now()) / 1000),
    intervalMs: 1000,
  });
  useEffect(() => {
    startCountdown();
  }, [startCountdown]);
  return <span>{count}</span>;
});
