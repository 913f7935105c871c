import { Button, Form } from "antd";
import { useEffect, useRef, useState } from "react";
import { placeSaid } from "../../ground/look/map/mercator.ts";
import type { OpenMap } from "../../ground/look/map/map.ts";
import type { MapShown } from "../../ground/look/map/words.ts";
import type { Point } from "../words.ts";
import { useAppealChoices } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import "../../ground/look/map/map.css";

interface MapProps {
  readonly shown: MapShown;
  readonly point: Point | null;
  readonly onMove?: (point: Point) => void;
}

/** A map, loaded when it is first shown. It starts from what it was first given, and then goes by its reader's hand. */
const SpotMap = ({ shown, point, onMove }: MapProps) => {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [words] = useState({
    label: say("map.label"),
    nearer: say("map.nearer"),
    farther: say("map.farther"),
  });
  const [begun] = useState({ shown, spot: point, words, onMove });
  useEffect(() => {
    let map: OpenMap | null = null;
    let gone = false;
    void import("../../ground/look/map/map.ts").then(({ openMap }) => {
      if (!gone && box.current) map = openMap(box.current, begun);
    });
    return () => {
      gone = true;
      map?.close();
    };
  }, [begun]);
  return <div ref={box} className="map" />;
};

/** The very spot an appeal is about: its coordinates in words, and on the map where there is one. */
export const Spot = ({ point }: { point: Point }) => {
  const shown = useAppealChoices().data?.map;
  return (
    <div className="spot-shown">
      {shown ? <SpotMap key={placeSaid(point)} shown={shown} point={point} /> : null}
      <p className="mid">{placeSaid(point)}</p>
    </div>
  );
};

interface PointToProps {
  readonly shown: MapShown;
  readonly value?: Point | null;
  readonly onChange?: (point: Point | null) => void;
}

const PointTo = ({ shown, value = null, onChange }: PointToProps) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!open)
    return <Button onClick={() => setOpen(true)}>{value ? placeSaid(value) : say("speak.spot-map")}</Button>;
  const drop = () => {
    onChange?.(null);
    setOpen(false);
  };
  return (
    <>
      <SpotMap shown={shown} point={value} onMove={onChange} />
      <p className="mid" role="status">
        {value ? placeSaid(value) : null}
      </p>
      <Button size="small" onClick={drop}>
        {say("speak.spot-drop")}
      </Button>
    </>
  );
};

/** Points to the spot that a caller describes; no field where there is no map. */
export const SpotField = ({ name }: { name: string }) => {
  const shown = useAppealChoices().data?.map;
  return shown ? (
    <Form.Item name={name}>
      <PointTo shown={shown} />
    </Form.Item>
  ) : null;
};
