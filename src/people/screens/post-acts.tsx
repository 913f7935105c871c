import { App, Button, Dropdown, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { usePhone } from "../../desk/media.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { changePostTitles, endPostToday } from "../api.ts";
import type { Post } from "../words.ts";
import { useNames } from "./names.ts";
import { useChange } from "./queries.ts";

/** What else an admin does with a post: another title, or its end. */
export const PostActs = ({ post }: { post: Post }) => {
  const [intl, names, phone, { modal, message }] = [useIntl(), useNames(), usePhone(), App.useApp()];
  const [renaming, setRenaming] = useState(false);
  const text = (key: string, params = {}) => intl.formatMessage({ id: `people.${key}` }, params);
  const end = useChange(endPostToday, () => void message.success(text("post-ended")));
  const ask = () =>
    modal.confirm({
      title: text("end-post-of", { title: names.title(post) }),
      content: text("end-post-note"),
      okText: text("end-post"),
      onOk: () => end.mutateAsync({ params: { id: post.id } }).catch(() => undefined),
    });
  const items = [
    { key: "rename", label: text("rename-post"), onClick: () => setRenaming(true) },
    ...(post.role === "head" ? [] : [{ key: "end", label: text("end-post"), onClick: () => void ask() }]),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button
          size={phone ? undefined : "small"}
          type="text"
          aria-label={text("more-acts")}
          icon={<Icon name="more" />}
        />
      </Dropdown>
      {end.error ? <Failed error={end.error} /> : null}
      {renaming ? <RenamePost post={post} onClose={() => setRenaming(false)} /> : null}
    </>
  );
};

type Titles = { titleZh: string; titleEn: string | null };

const RenamePost = ({ post, onClose }: { post: Post; onClose: () => void }) => {
  const [intl, [form]] = [useIntl(), Form.useForm<Titles>()];
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const change = useChange(changePostTitles, onClose);
  const submit = ({ titleZh, titleEn }: Titles) =>
    change.mutate({ params: { id: post.id }, body: { titleZh, titleEn: titleEn || null } });
  return (
    <Modal
      open
      title={text("rename-post")}
      okText={text("save")}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form form={form} layout="vertical" initialValues={post} onFinish={submit}>
        <Form.Item
          name="titleZh"
          label={text("title-zh")}
          rules={[{ required: true, message: text("name-missing") }]}
          {...change.problemAt("titleZh")}
        >
          <Input />
        </Form.Item>
        <Form.Item name="titleEn" label={text("title-en")} {...change.problemAt("titleEn")}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
};
