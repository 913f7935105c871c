import { Icon } from "../../ground/look/marks.tsx";
import type { Evidence } from "../words.ts";

const addressOf = ({ id }: Evidence): string => `/api/evidence/${id}`;

/** Files as they came: photos are shown, others named. */
export const EvidenceList = ({ files }: { files: readonly Evidence[] }) =>
  files.length === 0 ? null : (
    <ul className="evidence">
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOf(file)} download={file.name}>
            {file.type.startsWith("image/") ? (
              <img src={addressOf(file)} alt={file.name} loading="lazy" />
            ) : (
              <>
                <Icon name="clip" />
                {file.name}
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
