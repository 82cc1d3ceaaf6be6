/** Colours of an hour and a weather. */
export interface Light {
  sky: readonly [string, string];
  sun?: { colour: string; height: number };
  hills: readonly [string, string];
  leaf: readonly string[];
  grass: readonly [string, string];
  soil: readonly [string, string];
  water: readonly [string, string];
  /** How dark silhouettes are, 0–1. */
  shade: number;
}

export const lights = {
  morning: {
    sky: ['#8ec5e8', '#fbe3bd'],
    sun: { colour: '#fff4cf', height: 0.3 },
    hills: ['#8fb3b0', '#6f9a86'],
    leaf: ['#4f8a4d', '#6ba257', '#3d7247'],
    grass: ['#9cc25b', '#6f9e43'],
    soil: ['#d9a877', '#b98052'],
    water: ['#a9d3e0', '#5f9db5'],
    shade: 0.1,
  },
  noon: {
    sky: ['#4fa3dd', '#d4ecf7'],
    hills: ['#7fa9a0', '#558b6c'],
    leaf: ['#3f7d3c', '#5c9a48', '#2f6638'],
    grass: ['#8cbb4a', '#5d9138'],
    soil: ['#d79b68', '#b4713f'],
    water: ['#8cc4da', '#3f86a8'],
    shade: 0,
  },
  dusk: {
    sky: ['#6d7fb3', '#f7b47b'],
    sun: { colour: '#ffdf9e', height: 0.42 },
    hills: ['#8a7f9c', '#66647f'],
    leaf: ['#56663f', '#6f7a45', '#434f38'],
    grass: ['#b39b50', '#7e7a3c'],
    soil: ['#c48a62', '#945f42'],
    water: ['#e3b08d', '#80759a'],
    shade: 0.25,
  },
  rain: {
    sky: ['#8f9fac', '#d5dde0'],
    hills: ['#8ba29f', '#5f7d74'],
    leaf: ['#3c6b45', '#54834f', '#2d5539'],
    grass: ['#7ea658', '#527e41'],
    soil: ['#a98667', '#7e5d45'],
    water: ['#a8b9bd', '#667f88'],
    shade: 0.15,
  },
  night: {
    sky: ['#101b3d', '#3d3f77'],
    sun: { colour: '#f6f1d8', height: 0.2 },
    hills: ['#232b52', '#1b2340'],
    leaf: ['#1d3036', '#243a3c', '#16262b'],
    grass: ['#2c3f46', '#1d2c33'],
    soil: ['#5a4a55', '#3b3140'],
    water: ['#34406f', '#182145'],
    shade: 0.45,
  },
} as const satisfies Record<string, Light>;
