import Countdown from "react-countdown";
import { benchComponent } from "./run.jsx";

benchComponent(({ deadline }) => (
  <Countdown date={deadline} renderer={({ minutes, seconds }) => <span>{minutes * 60 + seconds}</span>} />
));
