export * from "./rules/panel.ts";
export * from "./rules/ranking.ts";
export * from "./rules/ratios.ts";
export * from "./rules/recusal.ts";
export * from "./rules/states.ts";
export * from "./rules/vetoes.ts";
