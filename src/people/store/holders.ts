import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { Holder } from "../../ground/messages/index.ts";

/**
 * Who holds these posts on a day and how they are reached: for what is sent by itself. Each is told once, also where two
 * tenures meet on the day; posts that have ended, or are not the county's, are left out.
 */
export const holdersOf = async (
  db: Db,
  countyId: string,
  postIds: readonly string[],
  on: string,
): Promise<Holder[]> => {
  if (postIds.length === 0) return [];
  const { rows } = await sql<Holder>`
    select distinct on (post.id) post.id as post_id, post.title_zh, post.title_en,
      array(select up.id from unit up where up.county_id = ${countyId} and up.path @> unit.path) as unit_ids,
      person.id as person_id, person.email
    from post
    join unit on unit.county_id = post.county_id and unit.id = post.unit_id
    left join tenure on tenure.county_id = post.county_id and tenure.post_id = post.id
      and tenure.from_date <= ${on}::date and (tenure.to_date is null or tenure.to_date >= ${on}::date)
    left join person on person.county_id = tenure.county_id and person.id = tenure.person_id
    where post.county_id = ${countyId} and post.id = any(${postIds}::uuid[]) and post.ended_on is null
    order by post.id, tenure.from_date desc`.execute(db);
  return rows;
};
